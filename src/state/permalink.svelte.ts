import { cameraIn } from './address.ts';
import type { Atlas } from './atlas.svelte.ts';
import type { Address } from './params.ts';

/** The address bar: only this file reads or writes it. */
export const addressBar = () => ({
  /** The address of the page itself. */
  page: location.origin + location.pathname,
  search: location.search,
  /** `zoom/lat/lon`, or null. */
  camera: cameraIn(location.hash),
});

/** Reloads the page from the address bar. */
export const reload = () => location.reload();

/** The whole address of exactly what is on the screen, or of that with some of it changed; null where none opens it. */
export const currentAddress = (atlas: Atlas, changed: Partial<Address> = {}): string | null =>
  atlas.link(changed, { camera: atlas.camera.at, page: addressBar().page });

/**
 * Synchronises the address bar with the atlas. A new selection is a history entry, so that back and forward go through
 * selections; every other change replaces the address. An embedded page adds no entry to the history of its host. A
 * fragment without a camera stays until there is a camera.
 */
export function permalink(atlas: Atlas, page: Window = window): () => void {
  const { location, history } = page;
  const selectionKey = () => `${atlas.site}|${atlas.source}`;
  let selection = selectionKey();
  let later: ReturnType<typeof setTimeout> | undefined;

  const write = () => {
    clearTimeout(later);
    const now = selectionKey();
    const { at } = atlas.camera;
    // Of a file, no fragment is kept: it belongs to the data shown before.
    const kept = at === null && atlas.from?.link !== null ? location.hash : '';
    const address = atlas.href({}, { camera: at, page: '' }) + kept;
    // Normalised as by the browser; the host does not matter.
    const { search, hash } = new URL(address, 'https://any.example');
    const url = location.pathname + address;
    const isWritten = () => location.search === search && location.hash === hash;
    if (!isWritten())
      try {
        if (location.search === search || now === selection || atlas.embed)
          history.replaceState(history.state, '', url);
        else history.pushState(null, '', url);
      } catch {
        // Browsers limit the rate of history changes: some throw, some ignore the call.
      }
    if (isWritten()) selection = now;
    else later = setTimeout(write, 1000);
  };
  let last: string | undefined;
  const stop = $effect.root(() => {
    $effect(() => {
      const { search, camera } = atlas;
      clearTimeout(later);
      // Debounces the camera while the map moves.
      if (camera && search === last) later = setTimeout(write, 300);
      else write();
      last = search;
    });
  });
  const read = () => {
    atlas.open(location.search);
    atlas.camera = { at: cameraIn(location.hash) ?? (location.hash ? atlas.camera.at : null) };
    // Back and forward add no history entry.
    selection = selectionKey();
    write();
  };
  page.addEventListener('popstate', read);
  return () => {
    stop();
    clearTimeout(later);
    page.removeEventListener('popstate', read);
  };
}
