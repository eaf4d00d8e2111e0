import { cameraIn } from './address.ts';
import type { Atlas } from './atlas.svelte.ts';
import type { Address } from './params.ts';

/** Reads the browser’s address bar; no other file reads or writes it. */
export const addressBar = () => ({
  /** Address of the page itself, without query and fragment. */
  page: location.origin + location.pathname,
  search: location.search,
  /** Map camera as `zoom/lat/lon`, or null. */
  camera: cameraIn(location.hash),
});

/** Reloads the page at the address in the address bar. */
export const reload = () => location.reload();

/**
 * Whole address of exactly what is on the screen, with some changes if given; null for a file on this device, which no
 * address opens.
 */
export const currentAddress = (atlas: Atlas, changed: Partial<Address> = {}): string | null =>
  atlas.link(changed, { camera: atlas.camera.at, page: addressBar().page });

/**
 * Keeps the browser’s address bar in step with the atlas (the page’s state). A new selection is a history entry, so
 * that back and forward go through selections; every other change replaces the address. A page embedded in another adds
 * no history entry. A fragment that is not a camera is kept until there is a camera. Returns a function that stops
 * this.
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
    // Keep no fragment for data from a file: it belongs to the data shown before.
    const kept = at === null && atlas.from?.link !== null ? location.hash : '';
    const address = atlas.href({}, { camera: at, page: '' }) + kept;
    // Normalise the address as the browser does, to compare; the host does not matter.
    const { search, hash } = new URL(address, 'https://any.example');
    const url = location.pathname + address;
    const isWritten = () => location.search === search && location.hash === hash;
    if (!isWritten())
      try {
        if (location.search === search || now === selection || atlas.embed)
          history.replaceState(history.state, '', url);
        else history.pushState(null, '', url);
      } catch {
        // Browsers limit the rate of history changes: some throw, some ignore the call. The code below tries again
        // later.
      }
    if (isWritten()) selection = now;
    else later = setTimeout(write, 1000);
  };
  let last: string | undefined;
  const stop = $effect.root(() => {
    $effect(() => {
      const { search, camera } = atlas;
      clearTimeout(later);
      // While the map moves, write the camera only once it rests.
      if (camera && search === last) later = setTimeout(write, 300);
      else write();
      last = search;
    });
  });
  const read = () => {
    atlas.open(location.search);
    atlas.camera = { at: cameraIn(location.hash) ?? (location.hash ? atlas.camera.at : null) };
    // Going back or forward must not add a history entry.
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
