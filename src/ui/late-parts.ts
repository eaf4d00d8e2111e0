import { Late } from './late.svelte.ts';

/** What the first view does not hold, by what opens it: a site, a source, a proof, and a while after it the timeline. */
export const siteFacts = new Late(() => import('./SiteFacts.svelte'));
export const sourceWords = new Late(() => import('./SourceWords.svelte'));
export const proof = new Late(() => import('./Proof.svelte'));
export const notices = new Late(() => import('./NoticeTexts.svelte'));
export const timeline = new Late(() => import('./Timeline.svelte'));
