import { readFileSync } from 'node:fs';
import type { Dataset } from '../../geo/model/schema.ts';
import { sitesOf } from '../counts.ts';

/** The dataset of the built site. */
export const dataset = JSON.parse(readFileSync('dist/data/dataset.json', 'utf8')) as Dataset;

/** Title of the page in a language. */
export const titleIn = (lang: string): string => dataset.meta!.title[lang]!;

/** Expected number of listed sites for a group. */
export const countOf = (group: string): number => sitesOf(dataset, group).length;
