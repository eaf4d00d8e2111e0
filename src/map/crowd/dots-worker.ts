import type { Bits } from '../../data/bits.ts';
import type { Colours } from '../../data/dots.ts';
import { DotTiles } from './dot-tiles.ts';

/** What the page tells: the points first, then which sites are shown and how, and each time which tile it wants. */
export type ToldOfDots =
  | { points: Float64Array }
  | { rows: Bits; colours: Colours | null }
  | { tile: [zoom: number, column: number, row: number]; key: number };
/** A tile that was wanted. */
export interface DotTile {
  key: number;
  bytes: Uint8Array<ArrayBuffer>;
}

let dots = new DotTiles(new Float64Array());

addEventListener('message', ({ data }: MessageEvent<ToldOfDots>) => {
  if ('points' in data) dots = new DotTiles(data.points);
  else if ('rows' in data) dots.show(data.rows, data.colours);
  else {
    const bytes = dots.tile(...data.tile);
    postMessage({ key: data.key, bytes } satisfies DotTile, { transfer: [bytes.buffer] });
  }
});
