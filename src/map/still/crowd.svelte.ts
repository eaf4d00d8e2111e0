import type { SiteDots } from '../../data/filter/dots.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { crowdStyle } from '../crowd/layers.ts';
import type { ShownRows } from '../crowd/protocol.ts';
import { clusterQuery } from '../crowd/cluster-query.ts';
import type { MapWords } from '../contract.ts';
import { WorkerQuery } from '../crowd/worker-query.svelte.ts';
import { siteMarks } from '../sites/site-marks.svelte.ts';
import type { MapSurface } from '../sites/surface.ts';
import { matchingRows } from '../sites/matching-rows.ts';
import type { StillSites } from './sites.ts';
import type { VisibleDots } from './sparse-dots.ts';

/** Starts a worker that finds the visible dots, at most one where several would overlap. */
const dotQuery = (points: Float64Array, failed: () => void) =>
  new WorkerQuery<ShownRows, VisibleDots>(
    new Worker(new URL('./sparse-dots-worker.ts', import.meta.url), { type: 'module' }),
    points,
    { type: 'FeatureCollection', features: [] },
    failed,
  );

/**
 * Draws very many sites on the still picture: clusters from the same worker as on the MapLibre map, and only dots that
 * do not overlap.
 */
export function stillCrowd(
  surface: MapSurface,
  atlas: Atlas,
  { points }: SiteDots,
  words: () => MapWords,
  failed: () => void,
): StillSites {
  const rows = $derived(matchingRows(atlas));
  const marks = siteMarks(surface, atlas, clusterQuery(points, failed), () => rows, words);
  const dots = dotQuery(points, failed);
  const stop = $effect.root(() => {
    $effect(() => dots.show({ rows, colours: atlas.digest.colours ?? null }));
  });
  return {
    style: (options) => crowdStyle({ type: 'geojson', data: dots.visible }, marks.data, options),
    place: marks.place,
    look() {
      marks.look();
      dots.look(surface.box(), surface.map.getZoom());
    },
    remove() {
      stop();
      marks.remove();
      dots.close();
    },
  };
}
