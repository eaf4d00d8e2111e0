import type { OnlineLayer } from '../deployment.ts';

/** The online layer that this deployment was built with, or null. */
export const online = (import.meta.env.SITED_ONLINE ?? null) as OnlineLayer | null;
