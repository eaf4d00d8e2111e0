import type { Atlas } from './atlas.svelte.ts';

/** A query string as the browser keeps it, which may write a sign otherwise than we do. */
const kept = (search: string) => new URL(search, 'https://any.example').search;

/**
 * Keeps the query string in step with the atlas. A new selection is a step in the history, so that back and
 * forward walk through selections; everything else replaces the address. The camera's `#map=` is left alone. Inside
 * another's page the history is that page's, and no step is put into it; nor is one by going back or forward.
 */
export function permalink(atlas: Atlas, page: Window = window): () => void {
  const selected = () => `${atlas.site}|${atlas.source}`;
  let selection = selected();
  const write = $effect.root(() => {
    $effect(() => {
      const search = atlas.search;
      const now = selected();
      if (kept(search) === page.location.search) selection = now;
      else {
        const url = `${page.location.pathname}${search}${page.location.hash}`;
        if (now === selection || atlas.embed) page.history.replaceState(page.history.state, '', url);
        else page.history.pushState(null, '', url);
        selection = now;
      }
    });
  });
  const read = () => {
    atlas.open(page.location.search);
    selection = selected();
  };
  page.addEventListener('popstate', read);
  return () => {
    write();
    page.removeEventListener('popstate', read);
  };
}
