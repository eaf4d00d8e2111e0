import type { Atlas } from '../../state/atlas.svelte.ts';
import type { CrowdGround } from '../crowd/foreground.svelte.ts';
import type { Words } from '../options.svelte.ts';
import { pinButtons } from '../pin-buttons.svelte.ts';
import { siteStyle } from '../sites.ts';
import type { SiteStyle, StyleOptions } from '../style.ts';
import { crowd } from './crowd.svelte.ts';

/** The sites on a still picture, kept in step with the atlas. */
export interface StillSites {
  /** What shows them, to lie on the ground; reactive. */
  style(options: StyleOptions): SiteStyle;
  /** To be called, in this order, whenever the view is another. */
  place(): void;
  look(): void;
  remove(): void;
}

/** Draws each site by its mark, or, where there are very many, all as a crowd. */
export function sitesOn(ground: CrowdGround, atlas: Atlas, words: () => Words): StillSites {
  if (atlas.dots) return crowd(ground, atlas, atlas.dots, words);
  return {
    style: (options) => siteStyle(atlas.whole, { ...options, found: atlas.found }),
    ...pinButtons(ground, atlas, words),
  };
}
