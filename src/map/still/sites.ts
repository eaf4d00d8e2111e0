import type { Atlas } from '../../state/atlas.svelte.ts';
import type { MapWords } from '../contract.ts';
import { unclustered } from '../sites/viewport-query.ts';
import { siteMarks } from '../sites/site-marks.svelte.ts';
import type { MapSurface } from '../sites/surface.ts';
import { siteStyle } from '../sites/layers.ts';
import { matchingRows } from '../sites/matching-rows.ts';
import type { SiteStyle, StyleOptions } from '../style.ts';
import { stillCrowd } from './crowd.svelte.ts';

/** Sites on the still picture (SVG map), kept in step with the page’s state (class `Atlas`). */
export interface StillSites {
  /** Sources and layers of the sites for the map’s style, drawn above the basemap. Reactive (Svelte). */
  style(options: StyleOptions): SiteStyle;
  /** Moves the buttons over the symbols of sites; to be called first after each change of the view. */
  place(): void;
  /** Places the symbols of sites again; to be called after `place`, which moves their buttons. */
  look(): void;
  remove(): void;
}

/** Draws each site as a symbol, or very many as dots and clusters. */
export function stillSites(
  surface: MapSurface,
  atlas: Atlas,
  words: () => MapWords,
  failed: () => void,
): StillSites {
  const marks = (): StillSites => {
    const layout = siteMarks(surface, atlas, unclustered(), () => matchingRows(atlas), words);
    return {
      style: (options) => siteStyle(layout.data, options),
      place: layout.place,
      look: layout.look,
      remove: layout.remove,
    };
  };
  return atlas.opened.draw({
    marks,
    crowd: (dots) => stillCrowd(surface, atlas, dots, words, failed),
    view: marks,
  });
}
