import type { Atlas } from '../state/atlas.svelte.ts';
import { attach as attachArchive } from './archive.svelte.ts';
import { attach as attachCrowd } from './crowd/crowd.svelte.ts';
import type { DrawnMap, MapWords } from './contract.ts';

/** Draws an atlas of very many sites, whether they are all here or only those in view: see `attach` of the map. */
export const attach = (
  element: HTMLElement,
  atlas: Atlas,
  words: () => MapWords,
  failed: (part: 'map' | 'basemap' | 'online') => void,
): DrawnMap => (atlas.from?.archive ? attachArchive : attachCrowd)(element, atlas, words, failed);
