import type { Atlas } from '../../state/atlas.svelte.ts';
import type { MapWords } from '../contract.ts';
import { allOf } from '../sites/seen.ts';
import { foreground } from '../sites/foreground.svelte.ts';
import type { Ground } from '../sites/ground.ts';
import { siteStyle } from '../sites/layers.ts';
import { rowsOf } from '../sites/rows.ts';
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
export function sitesOn(ground: Ground, atlas: Atlas, words: () => MapWords, failed: () => void): StillSites {
  const marks = (): StillSites => {
    const over = foreground(ground, atlas, allOf(), () => rowsOf(atlas), words);
    return {
      style: (options) => siteStyle(over.data, options),
      place: over.place,
      look: over.look,
      remove: over.remove,
    };
  };
  return atlas.opened.draw({
    marks,
    crowd: (dots) => crowd(ground, atlas, dots, words, failed),
    view: marks,
  });
}
