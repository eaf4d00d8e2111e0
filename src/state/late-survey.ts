import { Late } from './late.svelte.ts';

/** Computation of distances and areas, loaded on demand, for the map and the measuring panel. */
export const lateSurvey = new Late(() => import('../data/measure/survey.ts'));
