import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map, MapMouseEvent } from 'maplibre-gl';
import type { Box } from '../../data/box.ts';
import { pointEnd } from '../../data/ends.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import type { Camera } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { ZOOM } from '../limits.ts';
import { attach as attachMap, type DrawnMap } from '../map.ts';
import type { Words } from '../options.svelte.ts';
import { groundOf } from '../pins.ts';
import { Dots } from './dots.ts';
import { imagesOnDemand } from './images.ts';
import { crowdStyle } from './layers.ts';
import { rowsOf } from './rows.ts';
import { foreground, open, type CrowdGround } from './foreground.svelte.ts';
import { watched, type Watch } from './watch.svelte.ts';

/**
 * How very many sites in a box are drawn: as dots, and over them clusters with their counts, and marks where there is
 * room.
 */
function crowd(atlas: Atlas, dots: Dots, extent: Box, watch: () => Watch): Drawing {
  const draw = imagesOnDemand();
  let near: FeatureCollection = { type: 'FeatureCollection', features: [] };
  const rows = $derived(rowsOf(atlas));

  function pins(map: Map, _: Atlas, words: () => Words, view: Camera): () => void {
    const ground: CrowdGround = {
      ...groundOf(map, view),
      box: () => map.getBounds().toArray().flat() as Box,
    };
    const watching = watch();
    const over = foreground(ground, atlas, watching, () => rows, words);
    let level = Math.floor(map.getZoom());
    const zoom = () => {
      over.place();
      if (Math.floor(map.getZoom()) === level) return;
      level = Math.floor(map.getZoom());
      watching.look(ground.box(), map.getZoom());
    };

    const touch = (event: MapMouseEvent) => {
      const reach = 6;
      const { x, y } = event.point;
      const layers = ['clusters', 'marks', 'site-names', 'sites'].filter((id) => map.getLayer(id));
      const [hit] = map.queryRenderedFeatures(
        [
          [x - reach, y - reach],
          [x + reach, y + reach],
        ],
        { layers },
      );
      if (hit?.properties.kind === 'cluster' && hit.geometry.type === 'Point')
        open(ground, hit.geometry.coordinates as [number, number], Number(hit.properties.opens));
      else if (hit?.layer.id === 'sites') atlas.choose(atlas.whole.dataset.sites[Number(hit.id)]!.id);
      else if (hit) atlas.choose(String(hit.properties.id));
      else if (atlas.measuring) atlas.measureTo(pointEnd(event.lngLat.wrap().toArray()));
    };

    const stop = $effect.root(() => {
      $effect(() => {
        ({ near } = over);
        map.getSource<GeoJSONSource>('near')?.setData(near);
      });
    });
    map.on('zoom', zoom);
    map.on('moveend', over.look);
    map.on('click', touch);
    return () => {
      stop();
      map.off('zoom', zoom);
      map.off('moveend', over.look);
      map.off('click', touch);
      over.remove();
      dots.remove();
    };
  }

  return {
    box: () => extent,
    style: (_, options) =>
      crowdStyle({ type: 'vector', tiles: [dots.address], maxzoom: ZOOM[1] }, near, options),
    images: (map, _, options) => draw(map, options),
    filter(map) {
      dots.show(rows, atlas.colours);
      if (map.getSource('sites')) map.refreshTiles('sites');
    },
    pins,
  };
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
  const dots = new Dots(points);
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
  return attachCrowd(element, atlas, words, failed, { points, box, watch: () => watched(points) });
};
