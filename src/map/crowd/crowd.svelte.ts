import type { Box } from '../../data/box.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { ZOOM } from '../limits.ts';
import { attach as attachMap, type DrawnMap } from '../map.ts';
import type { Words } from '../options.svelte.ts';
import { drawing, type Drawing } from '../sites/drawing.svelte.ts';
import type { Watch } from '../sites/seen.ts';
import { rowsOf } from '../sites/rows.ts';
import { Dots } from './dots.ts';
import { crowdStyle } from './layers.ts';
import { watched } from './watch.svelte.ts';

/**
 * How very many sites in a box are drawn: as dots, and over them clusters with their counts, and marks where there is
 * room.
 */
function crowd(atlas: Atlas, dots: Dots, box: Box, watch: () => Watch): Drawing {
  return drawing(atlas, {
    box,
    watch,
    source: 'near',
    style: (data, options) =>
      crowdStyle({ type: 'vector', tiles: [dots.address], maxzoom: ZOOM[1] }, data, options),
    reach: 6,
    layers: ['site-names', 'sites'],
    siteOf: ({ layer, id, properties }) =>
      layer.id === 'sites' ? atlas.whole.dataset.sites[Number(id)]!.id : String(properties.id),
    filter(map) {
      dots.show(rowsOf(atlas), atlas.colours);
      if (map.getSource('sites')) map.refreshTiles('sites');
    },
    remove: () => dots.remove(),
  });
}

/** Very many sites: where they are, as dots and as a whole, and what tells of those in view. */
interface Crowd {
  points: Float64Array;
  box: Box;
  watch(): Watch;
}

/** Draws an atlas of very many sites: see `attach` of the map. */
export function attachCrowd(
  element: HTMLElement,
  atlas: Atlas,
  words: () => Words,
  failed: (part: 'map' | 'basemap' | 'online') => void,
  { points, box, watch }: Crowd,
): DrawnMap {
  const dots = new Dots(points, () => failed('map'));
  try {
    return attachMap(element, atlas, words, failed, crowd(atlas, dots, box, watch));
  } catch (error) {
    // Without WebGL there is no map that would take its dots away.
    dots.remove();
    throw error;
  }
}

/** Draws the atlas of a large dataset: see `attach` of the map. */
export const attach = (
  element: HTMLElement,
  atlas: Atlas,
  words: () => Words,
  failed: (part: 'map' | 'basemap' | 'online') => void,
): DrawnMap => {
  const { points, box } = atlas.dots!;
  return attachCrowd(element, atlas, words, failed, {
    points,
    box,
    watch: () => watched(points, () => failed('map')),
  });
};
