import { cameraIn } from './address.ts';
import type { Atlas } from './atlas.svelte.ts';
import type { Address } from './params.ts';

/** The address bar: only this file reads or writes it. */
export const bar = () => ({
  /** The address of the page itself. */
  page: location.origin + location.pathname,
  search: location.search,
  /** `zoom/lat/lon`, or null. */
  camera: cameraIn(location.hash),
});

/** Opens what the address bar says anew. */
export const reload = () => location.reload();

/** The whole address of exactly what is on the screen, or of that with some of it changed; null where none opens it. */
export const currentAddress = (atlas: Atlas, changed: Partial<Address> = {}): string | null =>
  atlas.link(changed, { camera: atlas.camera.at, page: bar().page });

/**
 * Keeps the address bar in step with the atlas. A new selection is a step in the history, so that back and forward walk
 * through selections; everything else replaces the address. Inside another's page the history is that page's, and no
 * step is put into it. A fragment that says no camera stays until there is one to say.
 */
export function permalink(atlas: Atlas, page: Window = window): () => void {
  const { location, history } = page;
  const chosen = () => `${atlas.site}|${atlas.source}`;
  let selection = chosen();
  let later: ReturnType<typeof setTimeout> | undefined;

  const write = () => {
    clearTimeout(later);
    const now = chosen();
    const { at } = atlas.camera;
    // A file has none: what stands there is of the data whose place it has taken.
    const kept = at === null && atlas.from?.link !== null ? location.hash : '';
    const wanted = atlas.written({}, { camera: at, page: '' }) + kept;
    // As a browser writes it, whichever site that is on.
    const { search, hash } = new URL(wanted, 'https://any.example');
    const url = location.pathname + wanted;
    const written = () => location.search === search && location.hash === hash;
    if (!written())
      try {
        if (location.search === search || now === selection || atlas.embed)
          history.replaceState(history.state, '', url);
        else history.pushState(null, '', url);
      } catch {
        // A browser lets an address be written only so often. Some throw, some say nothing.
      }
    if (written()) selection = now;
    else later = setTimeout(write, 1000);
  };
  let last: string | undefined;
  const stop = $effect.root(() => {
    $effect(() => {
      const { search, camera } = atlas;
      clearTimeout(later);
      // A map that is being moved rests many times a second.
      if (camera && search === last) later = setTimeout(write, 300);
      else write();
      last = search;
    });
  });
  const read = () => {
    atlas.open(location.search);
    atlas.camera = { at: cameraIn(location.hash) ?? (location.hash ? atlas.camera.at : null) };
    // Going back or forward is no step of its own.
    selection = chosen();
    write();
  };
  page.addEventListener('popstate', read);
  return () => {
    stop();
    clearTimeout(later);
    page.removeEventListener('popstate', read);
  };
}
