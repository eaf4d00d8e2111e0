import { readFileSync } from 'node:fs';
import type { Dataset } from '../../../geo/model/schema.ts';

const built = new URL('../../../public/data/dataset.json', import.meta.url);

/** The project’s whole dataset as built by `npm run data`, with a version that resembles no other number in it. */
export const whole = { ...(JSON.parse(readFileSync(built, 'utf8')) as Dataset), version: '1.2.3' };
