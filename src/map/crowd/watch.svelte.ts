import type { Bits } from '../../data/bits.ts';
import type { Seen, Watch } from '../sites/seen.ts';
import { Watching } from './watching.svelte.ts';

/** Has a worker find what is seen of the sites at some points: longitude and latitude of each in turn, in degrees. */
export function watched(points: Float64Array): Watch {
  const worker = new Worker(new URL('./cluster-worker.ts', import.meta.url), { type: 'module' });
  const watching = new Watching<Bits, Seen>(worker, points, { clusters: [], stacks: [], singles: [] });
  return {
    seen: () => watching.seen,
    look: (box, zoom) => watching.look(box, zoom),
    show: (rows) => watching.show(rows),
    end: () => watching.end(),
  };
}
