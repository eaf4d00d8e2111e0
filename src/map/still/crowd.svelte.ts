import type { SiteDots } from '../../data/filter/dots.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { crowdStyle } from '../crowd/layers.ts';
import type { ShownRows } from '../crowd/protocol.ts';
import { watched } from '../crowd/watch.svelte.ts';
import type { MapWords } from '../contract.ts';
import { Watching } from '../crowd/watching.svelte.ts';
import { foreground } from '../sites/foreground.svelte.ts';
import type { Ground } from '../sites/ground.ts';
import { rowsOf } from '../sites/rows.ts';
import type { StillSites } from './sites.ts';
import type { DotsSeen } from './sparse-dots.ts';

/** Has a worker find the dots that are seen of the sites at some points. */
const dotted = (points: Float64Array, failed: () => void) =>
  new Watching<ShownRows, DotsSeen>(
    new Worker(new URL('./dots-worker.ts', import.meta.url), { type: 'module' }),
    points,
    { type: 'FeatureCollection', features: [] },
    failed,
  );

/** Very many sites on a still picture, told by the same worker as on the map; of its dots those that can be told apart. */
export function crowd(
  ground: Ground,
  atlas: Atlas,
  { points }: SiteDots,
  words: () => MapWords,
  failed: () => void,
): StillSites {
  const rows = $derived(rowsOf(atlas));
  const over = foreground(ground, atlas, watched(points, failed), () => rows, words);
  const dots = dotted(points, failed);
  const stop = $effect.root(() => {
    $effect(() => dots.show({ rows, colours: atlas.digest.colours ?? null }));
  });
  return {
    style: (options) => crowdStyle({ type: 'geojson', data: dots.seen }, over.data, options),
    place: over.place,
    look() {
      over.look();
      dots.look(ground.box(), ground.eye.getZoom());
    },
    remove() {
      stop();
      over.remove();
      dots.end();
    },
  };
}
