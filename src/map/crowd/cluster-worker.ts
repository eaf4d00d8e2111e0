import type { Bits } from '../../data/bits.ts';
import type { Box } from '../../data/box.ts';
import { latest } from '../../data/latest.ts';
import { Clusters } from './clusters.ts';

/** What the page tells: the points first, then which sites are shown, and each time what is looked at. */
export type Told = { points: Float64Array } | { rows: Bits } | { box: Box; zoom: number };
let clusters = new Clusters(new Float64Array());
let looking: { box: Box; zoom: number } | undefined;

const answer = latest(() => {
  if (looking) postMessage(clusters.see(looking.box, looking.zoom));
});

addEventListener('message', ({ data }: MessageEvent<Told>) => {
  if ('points' in data) clusters = new Clusters(data.points);
  else if ('rows' in data) clusters.show(data.rows);
  else looking = data;
  answer();
});
