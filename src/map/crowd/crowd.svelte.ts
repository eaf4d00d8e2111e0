import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map, MapMouseEvent } from 'maplibre-gl';
import { addAll, has, list, none, type Bits } from '../../data/bits.ts';
import type { Box } from '../../data/box.ts';
import { known } from '../../data/catalogue.ts';
import { pointEnd } from '../../data/ends.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import type { Camera } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { attach as attachMap, type DrawnMap } from '../map.ts';
import type { Words } from '../options.svelte.ts';
import type { Seen } from './clusters.ts';
import type { Told } from './cluster-worker.ts';
import { Dots } from './dots.ts';
import { imagesOnDemand } from './images.ts';
import { crowdStyle } from './layers.ts';
import { nearFeatures, singlesOf, type Single } from './near.ts';
import { targets } from './targets.ts';

const nothing: Seen = { clusters: [], singles: [] };

/** The rows, among all sites, of those that are found. A lens holds some back, and has rows of its own. */
function rowsOf({ whole, matching, through }: Atlas): Bits {
  const { rows } = through;
  if (!rows) return matching.rows;
  const all = none(whole.dataset.sites.length);
  addAll(
    all,
    list(matching.rows).map((row) => rows[row]!),
  );
  return all;
}

/** Tells what is seen of very many sites. */
export interface Watch {
  /** What is seen now of the sites in some rows; reactive. */
  seen(rows: Bits): Seen;
  look(box: Box, zoom: number): void;
  /** Takes the rows of the sites that are shown from now on. */
  show(rows: Bits): void;
  end(): void;
}

/** Has a worker tell it, from where the sites of a dataset are. */
function watched(points: Float64Array): Watch {
  const worker = new Worker(new URL('./cluster-worker.ts', import.meta.url), { type: 'module' });
  const tell = (told: Told) => worker.postMessage(told, []);
  let seen = $state.raw(nothing);
  worker.addEventListener('message', ({ data }: MessageEvent<Seen>) => (seen = data));
  tell({ points });
  return {
    seen: () => seen,
    look: (box, zoom) => tell({ box, zoom }),
    show: (rows) => tell({ rows }),
    end: () => worker.terminate(),
  };
}

/**
 * How very many sites in a box are drawn: dots at some points, and over them clusters with their counts, and marks where
 * there is room.
 */
export function crowd(atlas: Atlas, points: Float64Array, extent: Box, watch: () => Watch): Drawing {
  const dots = new Dots(points);
  const draw = imagesOnDemand();
  let near: FeatureCollection = { type: 'FeatureCollection', features: [] };
  const rows = $derived(rowsOf(atlas));

  const single = (id: string): Single => {
    const { sites, places } = atlas.whole;
    const site = known(sites, id);
    return { site, point: known(places, site.place).point!, offset: [0, 0], leader: null };
  };

  function pins(map: Map, _: Atlas, words: () => Words, view: Camera): () => void {
    const watching = watch();
    const look = () => {
      const bounds = map.getBounds();
      const box: Box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
      watching.look(box, map.getZoom());
    };
    let level = Math.floor(map.getZoom());
    const zoom = () => {
      if (Math.floor(map.getZoom()) === level) return;
      level = Math.floor(map.getZoom());
      look();
    };
    const moved = () => {
      const bounds = map.getBounds();
      atlas.outside = {
        has: (id) => !bounds.contains([...single(id).point]),
      };
      look();
    };
    const open = (point: readonly [number, number], zoomTo: number) =>
      view.centreOn(map, point, zoomTo, false);

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
        open(hit.geometry.coordinates as [number, number], Number(hit.properties.opens));
      else if (hit?.layer.id === 'sites') atlas.choose(atlas.whole.dataset.sites[Number(hit.id)]!.id);
      else if (hit) atlas.choose(String(hit.properties.id));
      else if (atlas.measuring) atlas.measureTo(pointEnd(event.lngLat.wrap().toArray()));
    };

    const seen = $derived(watching.seen(rows));
    const singles = $derived(singlesOf(atlas.whole, seen));
    const drawNear = () => {
      const { lang, number } = words();
      const ringed = new globalThis.Map([
        ...(atlas.hovered === null ? [] : [[atlas.hovered, 0.7] as const]),
        ...(atlas.site === null ? [] : [[atlas.site, 1] as const]),
      ]);
      const standing = new Set(singles.map(({ site }) => site.id));
      // What is chosen is seen even inside a cluster, as long as the filters let it through.
      const shown = (id: string) => {
        const row = atlas.whole.rowOf(id);
        return row >= 0 && has(rows, row);
      };
      const lifted = [...ringed.keys()].filter((id) => !standing.has(id) && shown(id));
      near = nearFeatures({
        c: atlas.catalogue,
        lang,
        clusters: seen.clusters,
        singles: [...singles, ...lifted.map(single)],
        ringed,
        number,
      });
      map.getSource<GeoJSONSource>('near')?.setData(near);
    };
    const buttons = targets(map, ({ point }) => view.reveal(map, point));
    const stand = () => {
      const { pin, cluster } = words();
      buttons.show([
        ...seen.clusters.map(({ point, count, opens }) => ({
          key: `${point.join()} ${count}`,
          point,
          offset: [0, 0] as [number, number],
          label: cluster(count),
          choose: () => open(point, opens),
          hover: () => {},
        })),
        ...singles.map(({ site, point, offset }) => ({
          key: site.id,
          point,
          offset,
          label: pin(site.id),
          choose: () => atlas.choose(site.id),
          hover: (on: boolean) => {
            if (on) atlas.hovered = site.id;
            else if (atlas.hovered === site.id) atlas.hovered = null;
          },
        })),
      ]);
    };

    const stop = $effect.root(() => {
      $effect(() => {
        // As long as nobody knows what is stated of a site, it is a dot and nothing to choose.
        if (atlas.told) watching.show(rows);
      });
      $effect(drawNear);
      $effect(stand);
    });
    map.on('zoom', zoom);
    map.on('moveend', moved);
    map.on('click', touch);
    moved();
    return () => {
      stop();
      map.off('zoom', zoom);
      map.off('moveend', moved);
      map.off('click', touch);
      buttons.remove();
      watching.end();
      dots.remove();
    };
  }

  return {
    box: () => extent,
    style: (_, options) => crowdStyle(dots.address, near, options),
    images: (map, _, options) => draw(map, options),
    filter(map) {
      dots.show(rows, atlas.colours);
      if (map.getSource('sites')) map.refreshTiles('sites');
    },
    pins,
  };
}

/** Draws the atlas of a large dataset: see `attach` of the map. */
export const attach = (
  element: HTMLElement,
  atlas: Atlas,
  words: () => Words,
  failed: (part: 'map' | 'basemap' | 'online') => void,
): DrawnMap => {
  const { points, box } = atlas.dots!;
  return attachMap(
    element,
    atlas,
    words,
    failed,
    crowd(atlas, points, box, () => watched(points)),
  );
};
