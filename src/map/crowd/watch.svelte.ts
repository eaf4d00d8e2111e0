import type { Bitset } from '../../data/kit/bitset.ts';
import type { Seen, Watch } from '../sites/seen.ts';
import { Watching } from './watching.svelte.ts';

/**
 * Has a worker find what is seen of the sites at some points: longitude and latitude of each in turn, in degrees.
 * `failed` is called where the worker does not run.
 */
export function watched(points: Float64Array, failed: () => void): Watch {
  const worker = new Worker(new URL('./cluster-worker.ts', import.meta.url), { type: 'module' });
  const nothing: Seen = { clusters: [], stacks: [], singles: [] };
  const watching = new Watching<Bitset, Seen>(worker, points, nothing, failed);
  return {
    seen: () => watching.seen,
    look: (box, zoom) => watching.look(box, zoom),
    show: (rows) => watching.show(rows),
    end: () => watching.end(),
  };
}
