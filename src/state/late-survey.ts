import { Late } from './late.svelte.ts';

/** The lazily loaded computation of distances and areas, for the map and the measuring panel. */
export const lateSurvey = new Late(() => import('../data/measure/survey.ts'));
