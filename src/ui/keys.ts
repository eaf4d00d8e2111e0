import type { Atlas } from '../state/atlas.svelte.ts';

/** A dialog has its own Escape, and the page beneath it is out of reach. */
const inDialog = (target: EventTarget | null) => target instanceof HTMLElement && target.closest('dialog');

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox], [type=radio], [type=range]), textarea, select');

/** The page's own keys: `/` goes to the search box, `[` and `]` step through the sites, Escape closes. Never with a modifier or while typing. */
export function keys(event: KeyboardEvent, atlas: Atlas): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target))
    return;
  if (inDialog(event.target)) return;
  if (event.key === '/') {
    event.preventDefault();
    document.querySelector<HTMLInputElement>('input[type=search]')?.focus();
  } else if (event.key === '[') atlas.step(-1);
  else if (event.key === ']') atlas.step(1);
  else if (event.key === 'Escape') {
    if (atlas.proof) atlas.proof = null;
    else atlas.close();
  }
}
