import type { Atlas } from '../../state/atlas.svelte.ts';
import { ZOOM } from '../view/limits.ts';
import { attach as attachMap } from '../map.ts';
import type { DrawnMap, MapWords } from '../contract.ts';
import { siteRenderer, type SiteRenderer } from '../sites/site-renderer.svelte.ts';
import type { ViewportQuery } from '../sites/viewport-query.ts';
import { matchingRows } from '../sites/matching-rows.ts';
import { DotTileSource } from './dot-tile-source.ts';
import { crowdStyle } from './layers.ts';

/** Draws very many sites: all as dots and, above these, clusters with counts and single symbols where there is room. */
function crowdRenderer(atlas: Atlas, dots: DotTileSource, query: () => ViewportQuery): SiteRenderer {
  return siteRenderer(atlas, {
    query,
    source: 'near',
    style: (data, options) =>
      crowdStyle({ type: 'vector', tiles: [dots.address], maxzoom: ZOOM[1] }, data, options),
    reach: 6,
    layers: ['site-names', 'sites'],
    siteOf: ({ layer, id, properties }) =>
      layer.id === 'sites' ? atlas.whole.dataset.sites[Number(id)]!.id : String(properties.id),
    filter(map) {
      dots.show(matchingRows(atlas), atlas.digest.colours ?? null);
      if (map.getSource('sites')) map.refreshTiles('sites');
    },
    remove: () => dots.remove(),
  });
}

/** Draws the map of very many sites for the page’s state (class `Atlas`); parameters as of `attach` in `map.ts`. */
export function attachCrowd(
  element: HTMLElement,
  atlas: Atlas,
  words: () => MapWords,
  failed: (part: 'map' | 'basemap' | 'online') => void,
  points: Float64Array,
  query: () => ViewportQuery,
): DrawnMap {
  const dots = new DotTileSource(points, () => failed('map'));
  try {
    return attachMap(element, atlas, words, failed, crowdRenderer(atlas, dots, query));
  } catch (error) {
    // End the worker that makes the dots: without WebGL, there is no map that would do it.
    dots.remove();
    throw error;
  }
}
