import type { Atlas } from '../../state/atlas.svelte.ts';
import { ZOOM } from '../view/limits.ts';
import { attach as attachMap } from '../map.ts';
import type { DrawnMap, MapWords } from '../contract.ts';
import { drawing, type Drawing } from '../sites/drawing.svelte.ts';
import type { Watch } from '../sites/seen.ts';
import { rowsOf } from '../sites/rows.ts';
import { Dots } from './dots.ts';
import { crowdStyle } from './layers.ts';

/** How very many sites are drawn: as dots, and over them clusters with their counts, and marks where there is room. */
function crowd(atlas: Atlas, dots: Dots, watch: () => Watch): Drawing {
  return drawing(atlas, {
    watch,
    source: 'near',
    style: (data, options) =>
      crowdStyle({ type: 'vector', tiles: [dots.address], maxzoom: ZOOM[1] }, data, options),
    reach: 6,
    layers: ['site-names', 'sites'],
    siteOf: ({ layer, id, properties }) =>
      layer.id === 'sites' ? atlas.whole.dataset.sites[Number(id)]!.id : String(properties.id),
    filter(map) {
      dots.show(rowsOf(atlas), atlas.digest.colours ?? null);
      if (map.getSource('sites')) map.refreshTiles('sites');
    },
    remove: () => dots.remove(),
  });
}

/** Draws an atlas of very many sites: see `attach` of the map. */
export function attachCrowd(
  element: HTMLElement,
  atlas: Atlas,
  words: () => MapWords,
  failed: (part: 'map' | 'basemap' | 'online') => void,
  points: Float64Array,
  watch: () => Watch,
): DrawnMap {
  const dots = new Dots(points, () => failed('map'));
  try {
    return attachMap(element, atlas, words, failed, crowd(atlas, dots, watch));
  } catch (error) {
    // Without WebGL there is no map that would take its dots away.
    dots.remove();
    throw error;
  }
}
