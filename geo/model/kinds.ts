import kinds from './kinds.json' with { type: 'json' };
import type { Kind } from './schema.ts';

/** Kinds of site of our dataset, and of one that declares none. */
export const usualKinds: readonly Kind[] = kinds as Kind[];
