import { readFileSync } from 'node:fs';
import type { Dataset } from '../../geo/schema.ts';

/** The dataset of the built site. */
export const dataset = JSON.parse(readFileSync('dist/data/dataset.json', 'utf8')) as Dataset;
