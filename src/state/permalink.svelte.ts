import { cameraIn } from './address.ts';
import type { Atlas } from './atlas.svelte.ts';
import type { Address } from './params.ts';

/** Parts of the address in the browser’s address bar. Only this file reads or writes the address bar. */
export const addressBar = () => ({
  /** Address of the page without query and fragment. */
  page: location.origin + location.pathname,
  search: location.search,
  /** Map camera in the address as `zoom/lat/lon`, or null. */
  camera: cameraIn(location.hash),
});

/** Reloads the page at the address in the address bar. */
export const reload = () => location.reload();

/**
 * Address of exactly what the page shows, with some changes if given; null if the data is a file on this device, which
 * no address opens.
 */
export const currentAddress = (atlas: Atlas, changed: Partial<Address> = {}): string | null =>
  atlas.link(changed, { camera: atlas.camera.at, page: addressBar().page });

/**
 * Keeps the browser’s address bar in step with the page’s state (class `Atlas`). A new selection adds a history entry,
 * so that “back” and “forward” go through selections; every other change replaces the address. A page embedded in
 * another one adds no history entry. A fragment that is not a map camera is kept until there is a camera. Returns a
 * function that stops this.
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
    // Drop the fragment for data from a file: it belongs to the data shown before.
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
        // Ignore that browsers limit how often the history may change: some throw, some do nothing. A timer tries
        // again.
      }
    if (isWritten()) selection = now;
    else later = setTimeout(write, 1000);
  };
  let last: string | undefined;
  const stop = $effect.root(() => {
    $effect(() => {
      const { search, camera } = atlas;
      clearTimeout(later);
      // Write a change of the map’s camera only once the map rests.
      if (camera && search === last) later = setTimeout(write, 300);
      else write();
      last = search;
    });
  });
  const read = () => {
    atlas.open(location.search);
    atlas.camera = { at: cameraIn(location.hash) ?? (location.hash ? atlas.camera.at : null) };
    // Remember the selection that “back” or “forward” has set, so that it adds no history entry.
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
