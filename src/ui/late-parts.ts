import type { Component } from 'svelte';
import type { Tool } from '../state/atlas.svelte.ts';
import { Late } from '../state/late.svelte.ts';
import { survey } from '../state/survey.ts';

/** Parts of the page that the first view does not hold. */
export const siteFacts = new Late(() => import('./SiteFacts.svelte'));
export const sourceWords = new Late(() => import('./SourceWords.svelte'));
export const proof = new Late(() => import('./Proof.svelte'));
export const notices = new Late(() => import('./NoticeTexts.svelte'));
export const timeline = new Late(() => import('./Timeline.svelte'));
export const activeFilters = new Late(() => import('./ActiveFilters.svelte'));
export const facetFilters = new Late(() => import('./Facets.svelte'));
export const longList = new Late(() => import('./LongList.svelte'));
export const evidenceTable = new Late(() => import('./Matrix.svelte'));
export const embedded = new Late(() => import('./Embedded.svelte'));
export const search = new Late(() => import('./finder.svelte.ts'));
export const qrCode = new Late(() => import('./Qr.svelte'));
export const tools: Record<Tool | 'measure', Late<{ default: Component }>> = {
  keys: new Late(() => import('./Keys.svelte')),
  share: new Late(() => import('./Share.svelte')),
  gathered: new Late(() => import('./Gathered.svelte')),
  // The map draws what is measured by the same code.
  measure: new Late(async () => (await survey.fetch()) && import('./Measure.svelte')),
};
