import type { Atlas } from './atlas.svelte.ts';

/**
 * Keeps the query string in step with the atlas. A new selection is a step in the history, so that back and
 * forward walk through selections; everything else replaces the address. The camera's `#map=` is left alone. Inside
 * another's page the history is that page's, and no step is put into it.
 */
export function permalink(atlas: Atlas, page: Window = window): () => void {
  let selection = `${atlas.site}|${atlas.source}`;
  const write = $effect.root(() => {
    $effect(() => {
      const search = atlas.search;
      const now = `${atlas.site}|${atlas.source}`;
      if (search === page.location.search) selection = now;
      else {
        const url = `${page.location.pathname}${search}${page.location.hash}`;
        if (now === selection || atlas.embed) page.history.replaceState(page.history.state, '', url);
        else page.history.pushState(null, '', url);
        selection = now;
      }
    });
  });
  const read = () => atlas.open(page.location.search);
  page.addEventListener('popstate', read);
  return () => {
    write();
    page.removeEventListener('popstate', read);
  };
}
