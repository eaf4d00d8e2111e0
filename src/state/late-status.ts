import { Late } from './late.svelte.ts';

/** The lazily loaded comparison of statements, for the filter by status. */
export const lateStatus = new Late(() => import('../data/filter/status-column.ts'));
