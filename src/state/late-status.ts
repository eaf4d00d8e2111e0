import { Late } from './late.svelte.ts';

/** Code that compares statements, loaded on demand, for the filter by status (agreement of sources). */
export const lateStatus = new Late(() => import('../data/filter/status-column.ts'));
