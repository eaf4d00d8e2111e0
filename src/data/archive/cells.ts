import { fromWorld, toWorld } from '../kit/mercator.ts';
import type { Box, Standing, ZXY } from './tile.ts';

/** Sites so near to each other that the map counts them, and the zoom to which it is worth going to see more. */
export interface Counted {
  point: [lon: number, lat: number];
  count: number;
  opens: number;
}

/** More clusters than this are never drawn at once: what would be is counted as from farther away. */
const mostClusters = 400;
/** A cell in which sites are counted together is this many levels finer than the zoom: 64 CSS pixels a side. */
const finer = 3;

const clamp = (value: number, z: number) => Math.min(2 ** z - 1, Math.max(0, Math.floor(value * 2 ** z)));

/** The tiles of a zoom that a box touches; of too many, one more than `most`. */
export function tilesIn([west, south, east, north]: Box, z: number, most: number): ZXY[] {
  const [left, top] = toWorld([west, Math.min(north, 85)]);
  const [right, bottom] = toWorld([east, Math.max(south, -85)]);
  const tiles: ZXY[] = [];
  for (let x = clamp(left, z); x <= clamp(right, z); x += 1)
    for (let y = clamp(top, z); y <= clamp(bottom, z); y += 1) {
      if (tiles.length > most) return tiles;
      tiles.push([z, x, y]);
    }
  return tiles;
}

/** Counts what stands in the same cell together, at the mean of where it stands. */
export function gathered(standing: readonly Standing[], zoom: number, deepest: number): Counted[] {
  const cells = new Map<number, { x: number; y: number; count: number }>();
  const side = 2 ** (zoom + finer);
  for (const { point, count } of standing) {
    const [x, y] = toWorld(point);
    const key = Math.floor(x * side) * side + Math.floor(y * side);
    const cell = cells.get(key) ?? { x: 0, y: 0, count: 0 };
    cells.set(key, { x: cell.x + x * count, y: cell.y + y * count, count: cell.count + count });
  }
  if (cells.size > mostClusters && zoom > 0) return gathered(standing, zoom - 1, deepest);
  return [...cells.values()]
    .map(({ x, y, count }) => ({
      point: fromWorld([x / count, y / count]),
      count,
      opens: Math.min(Math.max(deepest, zoom + 1), zoom + 2),
    }))
    .sort((a, b) => b.point[1] - a.point[1]);
}
