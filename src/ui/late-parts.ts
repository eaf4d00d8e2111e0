import type { Component } from 'svelte';
import type { Tool } from '../state/atlas.svelte.ts';
import { Late } from '../state/late.svelte.ts';
import { lateSurvey } from '../state/late-survey.ts';

/** Parts of the page that the first view does not hold. */
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
export const tools: Record<Tool | 'measure', Late<{ default: Component }>> = {
  keys: new Late(() => import('./shell/Keys.svelte')),
  share: new Late(() => import('./share/Share.svelte')),
  gathered: new Late(() => import('./list/Gathered.svelte')),
  // The map draws what is measured by the same code.
  measure: new Late(async () => (await lateSurvey.fetch()) && import('./measure/Measure.svelte')),
};
