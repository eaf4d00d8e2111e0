import { readFileSync } from 'node:fs';
import type { Dataset } from '../../geo/model/schema.ts';
import { sitesOf } from '../counts.ts';

/** Dataset of the built site, as published. */
export const dataset = JSON.parse(readFileSync('dist/data/dataset.json', 'utf8')) as Dataset;

/** Title of the page in a language, from the dataset. */
export const titleIn = (lang: string): string => dataset.meta!.title[lang]!;

/** Number of sites that the list must show for a group. */
export const countOf = (group: string): number => sitesOf(dataset, group).length;
