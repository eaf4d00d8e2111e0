import { flushSync } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';

const paper = new MediaQuery('print');
let started = $state(false);

/** True while the page is laid out for print. Reactive (Svelte). */
export const printing = (): boolean => started || paper.current;

/**
 * Updates the page at once when printing starts or ends: a browser lays out the print as soon as its event listeners
 * return.
 */
function turn({ type }: Event): void {
  started = type === 'beforeprint';
  flushSync();
}
globalThis.addEventListener?.('beforeprint', turn);
globalThis.addEventListener?.('afterprint', turn);
