import type { Seen, Watch } from '../sites/seen.ts';
import type { Told } from './cluster-worker.ts';

/**
 * Has a worker tell it, from where the sites of a dataset are: longitude and latitude of each in turn, in degrees.
 * `failed` is called where the worker does not run.
 */
export function watched(points: Float64Array, failed: () => void): Watch {
  const worker = new Worker(new URL('./cluster-worker.ts', import.meta.url), { type: 'module' });
  const tell = (told: Told) => worker.postMessage(told, []);
  let seen = $state.raw<Seen>({ clusters: [], stacks: [], singles: [] });
  worker.addEventListener('message', ({ data }: MessageEvent<Seen>) => (seen = data));
  worker.addEventListener('error', failed);
  tell({ points });
  return {
    seen: () => seen,
    look: (box, zoom) => tell({ box, zoom }),
    show: (rows) => tell({ rows }),
    end: () => worker.terminate(),
  };
}
