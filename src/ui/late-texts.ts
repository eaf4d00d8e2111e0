import { Late } from '../state/late.svelte.ts';

/**
 * Parts of the page that are text before all and stand at its end, half of what it holds: they are in the page before
 * their code is fetched, put there by `build/page.ts`.
 */
export const texts = {
  'legend-rows': new Late(() => import('./map/LegendRows.svelte')),
  notes: new Late(() => import('./shell/Notes.svelte')),
  sources: new Late(() => import('./sources/SourceList.svelte')),
};
export type Text = keyof typeof texts;
