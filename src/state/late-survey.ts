import { Late } from './late.svelte.ts';

/** Computes distances and areas; needed by the map and by the panel of the tool. */
export const survey = new Late(() => import('../data/measure/survey.ts'));
