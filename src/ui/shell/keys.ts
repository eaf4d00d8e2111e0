import type { Atlas } from '../../state/atlas.svelte.ts';

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox], [type=radio], [type=range]), textarea, select');

/** True if an element is in a dialog, which handles Escape itself and makes the rest of the page inert. */
const inDialog = (target: EventTarget | null) => target instanceof HTMLElement && target.closest('dialog');

/** Actions of the page’s keyboard shortcuts, by key. */
const actions = {
  '/': () => document.querySelector<HTMLInputElement>('input[type=search]')?.focus(),
  '[': (atlas: Atlas) => atlas.step(-1),
  ']': (atlas: Atlas) => atlas.step(1),
  Escape(atlas: Atlas) {
    if (atlas.measuring) atlas.stopMeasuring();
    else if (atlas.proof) atlas.proof = null;
    else atlas.close();
  },
  '?'(atlas: Atlas) {
    if (!atlas.embed) atlas.tool = 'keys';
  },
};
export type Key = keyof typeof actions;
export const pageKeys = Object.keys(actions) as Key[];

/** Runs the action of a keyboard shortcut; ignores keys pressed with a modifier, in a text field or in a dialog. */
export function keys(event: KeyboardEvent, atlas: Atlas): void {
  const { key, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (typing(target) || inDialog(target)) return;
  const own = pageKeys.find((each) => each === key);
  if (!own) return;
  // Keep the key `/`, which opens the search, from being typed into the search box.
  if (own === '/') event.preventDefault();
  actions[own](atlas);
}
