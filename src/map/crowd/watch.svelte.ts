import type { Bits } from '../../data/bits.ts';
import type { Box } from '../../data/box.ts';
import type { Seen } from './clusters.ts';
import type { Told } from './cluster-worker.ts';

/** Tells what is seen of very many sites. */
export interface Watch {
  /** What is seen now of the sites in some rows; reactive. */
  seen(rows: Bits): Seen;
  look(box: Box, zoom: number): void;
  /** Takes the rows of the sites that are shown from now on. */
  show(rows: Bits): void;
  end(): void;
}

/** Has a worker tell it, from where the sites of a dataset are: longitude and latitude of each in turn, in degrees. */
export function watched(points: Float64Array): Watch {
  const worker = new Worker(new URL('./cluster-worker.ts', import.meta.url), { type: 'module' });
  const tell = (told: Told) => worker.postMessage(told, []);
  let seen = $state.raw<Seen>({ clusters: [], singles: [] });
  worker.addEventListener('message', ({ data }: MessageEvent<Seen>) => (seen = data));
  tell({ points });
  return {
    seen: () => seen,
    look: (box, zoom) => tell({ box, zoom }),
    show: (rows) => tell({ rows }),
    end: () => worker.terminate(),
  };
}
