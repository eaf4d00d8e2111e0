import type { Atlas } from '../state/atlas.svelte.ts';

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox], [type=radio], [type=range]), textarea, select');

/** The page's own keys: `[` and `]` step through the sites, Escape closes. Never with a modifier or while typing. */
export function keys(event: KeyboardEvent, atlas: Atlas): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target))
    return;
  if (event.key === '[') atlas.step(-1);
  else if (event.key === ']') atlas.step(1);
  else if (event.key === 'Escape') {
    if (atlas.proof) atlas.proof = null;
    else atlas.close();
  }
}
