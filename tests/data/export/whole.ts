import { readFileSync } from 'node:fs';
import type { Dataset } from '../../../geo/schema.ts';

const built = new URL('../../../public/data/dataset.json', import.meta.url);

/** The whole dataset as `npm run data` has built it, by a version that no other number looks like. */
export const whole = { ...(JSON.parse(readFileSync(built, 'utf8')) as Dataset), version: '1.2.3' };
