import type { Map } from 'maplibre-gl';
import type { Box } from '../data/box.ts';
import type { Catalogue } from '../data/catalogue.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { Camera } from './camera.ts';
import { addImages } from './images.ts';
import type { Words } from './options.svelte.ts';
import { pins } from './pins.ts';
import { boxOf } from './points.ts';
import { shownState, siteStyle } from './sites.ts';
import type { SiteStyle, StyleOptions } from './style.ts';

/** How the sites are drawn: each by its mark, or, where there are very many, as a crowd. */
export interface Drawing {
  /** The box around every site. */
  box(whole: Catalogue): Box;
  /** What shows the sites, to lie on the ground. */
  style(whole: Catalogue, options: StyleOptions): SiteStyle;
  /** Draws the images that the style names; what is there already is drawn anew. */
  images(map: Map, whole: Catalogue, options: StyleOptions): void;
  /** Lets only the sites through that are found. */
  filter(map: Map, atlas: Atlas): void;
  /** Marks one site, and gives what unmarks it; left out where `pins` does so. */
  mark?(map: Map, id: string, as: 'selected' | 'hover'): () => void;
  /** Puts buttons where sites stand, and keeps them in step; gives what takes them away. */
  pins(map: Map, atlas: Atlas, words: () => Words, view: Camera): () => void;
}

export const marks: Drawing = {
  box: boxOf,
  style: siteStyle,
  images: addImages,
  filter(map, atlas) {
    // On the style, not on the map, which would first draw once more what is there: it draws when the sites are sorted.
    for (const [name, value] of Object.entries(shownState(atlas.whole, atlas.found)))
      map.style.setGlobalStateProperty(name, value);
  },
  mark(map, id, state) {
    const feature = { source: 'sites', id };
    map.setFeatureState(feature, { [state]: true });
    return () => {
      if (map.getSource('sites')) map.removeFeatureState(feature, state);
    };
  },
  pins,
};
