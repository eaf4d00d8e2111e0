import kinds from './kinds.json' with { type: 'json' };
import type { Kind } from './schema.ts';

/** Kinds of site, such as a camp, of this project’s dataset, and of a dataset that declares none. */
export const usualKinds: readonly Kind[] = kinds as Kind[];
