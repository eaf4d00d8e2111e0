import { Late } from '../state/late.svelte.ts';

/**
 * Parts of the page that are text before all and stand at its end, half of what it holds: they are in the page before
 * their code is fetched, put there by `server.ts`.
 */
export const texts = {
  'legend-rows': new Late(() => import('./LegendRows.svelte')),
  notes: new Late(() => import('./Notes.svelte')),
  sources: new Late(() => import('./SourceList.svelte')),
};
export type Text = keyof typeof texts;
