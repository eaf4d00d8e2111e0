import { flushSync } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';

const paper = new MediaQuery('print');
let asked = $state(false);

/** True while the page is laid out for paper. */
export const printing = (): boolean => asked || paper.current;

/** A browser lays out the print as soon as its listeners are done: what depends on this is changed by then. */
function turn({ type }: Event): void {
  asked = type === 'beforeprint';
  flushSync();
}
globalThis.addEventListener?.('beforeprint', turn);
globalThis.addEventListener?.('afterprint', turn);
