import type { Bits } from '../../data/bits.ts';
import type { Box } from '../../data/box.ts';
import type { Colours } from '../../data/dots.ts';
import { latest } from '../../data/latest.ts';
import { SparseDots } from './sparse-dots.ts';

/** What the page tells: the points first, then which sites are shown and how, and each time what is looked at. */
export type Told =
  { points: Float64Array } | { rows: Bits; colours: Colours | null } | { box: Box; zoom: number };

let dots = new SparseDots(new Float64Array());
let looking: { box: Box; zoom: number } | undefined;

const answer = latest(() => {
  if (looking) postMessage(dots.see(looking.box, looking.zoom));
});

addEventListener('message', ({ data }: MessageEvent<Told>) => {
  if ('points' in data) dots = new SparseDots(data.points);
  else if ('rows' in data) dots.show(data.rows, data.colours);
  else looking = data;
  answer();
});
