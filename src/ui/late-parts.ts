import type { Component } from 'svelte';
import type { Tool } from '../state/atlas.svelte.ts';
import { Late } from '../state/late.svelte.ts';

// Late parts: components whose code is fetched when they are first needed.
export const siteFacts = new Late(() => import('./site/SiteFacts.svelte'));
export const sourceWords = new Late(() => import('./sources/SourceWords.svelte'));
export const proof = new Late(() => import('./proof/Proof.svelte'));
export const notices = new Late(() => import('./shell/NoticeTexts.svelte'));
export const timeline = new Late(() => import('./timeline/Timeline.svelte'));
export const activeFilters = new Late(() => import('./filters/ActiveFilters.svelte'));
export const facetFilters = new Late(() => import('./filters/Facets.svelte'));
export const longList = new Late(() => import('./list/LongList.svelte'));
export const evidenceTable = new Late(() => import('./table/Matrix.svelte'));
export const embedded = new Late(() => import('./share/Embedded.svelte'));
export const search = new Late(() => import('./search/finder.svelte.ts'));
export const qrCode = new Late(() => import('./share/Qr.svelte'));
/** Dialogs and the tool for measuring distances, fetched when the reader opens them. */
export const toolParts: Record<Tool | 'measure', Late<{ default: Component }>> = {
  keys: new Late(() => import('./shell/Keys.svelte')),
  share: new Late(() => import('./share/Share.svelte')),
  gathered: new Late(() => import('./list/Gathered.svelte')),
  measure: new Late(() => import('./measure/Measure.svelte')),
};
/**
 * Late parts (components whose code is fetched later) at the end of the page. They are mostly text and half of the
 * page’s markup: `build/page.ts` prerenders them, and once their code is fetched they are hydrated.
 */
export const prerenderedParts = {
  'legend-rows': new Late(() => import('./map/LegendRows.svelte')),
  notes: new Late(() => import('./shell/Notes.svelte')),
  sources: new Late(() => import('./sources/SourceList.svelte')),
};
export type PrerenderedPart = keyof typeof prerenderedParts;
