import type { Dots } from '../../data/dots.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { crowdStyle } from '../crowd/layers.ts';
import { watched } from '../crowd/watch.svelte.ts';
import type { Words } from '../options.svelte.ts';
import { foreground } from '../sites/foreground.svelte.ts';
import type { Ground } from '../sites/ground.ts';
import { rowsOf } from '../sites/rows.ts';
import type { Told } from './dots-worker.ts';
import type { StillSites } from './sites.ts';
import type { DotsSeen } from './sparse-dots.ts';

/** Has a worker tell which dots are seen of the sites at some points, and where they are. */
function dotted(points: Float64Array, failed: () => void) {
  const worker = new Worker(new URL('./dots-worker.ts', import.meta.url), { type: 'module' });
  const tell = (told: Told) => worker.postMessage(told, []);
  let seen = $state.raw<DotsSeen>({ type: 'FeatureCollection', features: [] });
  worker.addEventListener('message', ({ data }: MessageEvent<DotsSeen>) => (seen = data));
  worker.addEventListener('error', failed);
  tell({ points });
  return { seen: () => seen, tell, end: () => worker.terminate() };
}

/** Very many sites on a still picture, told by the same worker as on the map; of its dots those that can be told apart. */
export function crowd(
  ground: Ground,
  atlas: Atlas,
  { points }: Dots,
  words: () => Words,
  failed: () => void,
): StillSites {
  const rows = $derived(rowsOf(atlas));
  const over = foreground(ground, atlas, watched(points, failed), () => rows, words);
  const dots = dotted(points, failed);
  const stop = $effect.root(() => {
    $effect(() => dots.tell({ rows, colours: atlas.colours }));
  });
  return {
    style: (options) => crowdStyle({ type: 'geojson', data: dots.seen() }, over.data, options),
    place: over.place,
    look() {
      over.look();
      dots.tell({ box: ground.box(), zoom: ground.eye.getZoom() });
    },
    remove() {
      stop();
      over.remove();
      dots.end();
    },
  };
}
