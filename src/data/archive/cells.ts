import { fromWorld, toWorld } from '../kit/mercator.ts';
import type { Box } from '../kit/box.ts';
import type { TilePoint, ZXY } from './tile.ts';

/**
 * Cluster of sites on the map: mean point [lon, lat] in degrees, number of sites, and the zoom at which the cluster
 * splits.
 */
export interface CountedCluster {
  point: [lon: number, lat: number];
  count: number;
  opens: number;
}

/** Maximum number of clusters drawn at once; if there are more, larger grid cells are used. */
const mostClusters = 400;
/**
 * Difference in zoom levels between a tile and the grid cells that form clusters in it: cells are 64 CSS pixels wide.
 */
const finer = 3;

const clamp = (value: number, z: number) => Math.min(2 ** z - 1, Math.max(0, Math.floor(value * 2 ** z)));

/** Lists the tiles of zoom `z` that intersect a box in degrees; stops at `limit` + 1 tiles. */
export function tilesIn([west, south, east, north]: Readonly<Box>, z: number, limit: number): ZXY[] {
  const [left, top] = toWorld([west, Math.min(north, 85)]);
  const [right, bottom] = toWorld([east, Math.max(south, -85)]);
  const tiles: ZXY[] = [];
  for (let x = clamp(left, z); x <= clamp(right, z); x += 1)
    for (let y = clamp(top, z); y <= clamp(bottom, z); y += 1) {
      if (tiles.length > limit) return tiles;
      tiles.push([z, x, y]);
    }
  return tiles;
}

/**
 * Groups points into clusters by cells of a grid, each cluster at the mean of its points. `deepest` is the last zoom
 * that has tiles.
 */
export function clusterPoints(points: readonly TilePoint[], zoom: number, deepest: number): CountedCluster[] {
  const cells = new Map<number, { x: number; y: number; count: number }>();
  const side = 2 ** (zoom + finer);
  for (const { point, count } of points) {
    const [x, y] = toWorld(point);
    const key = Math.floor(x * side) * side + Math.floor(y * side);
    const cell = cells.get(key) ?? { x: 0, y: 0, count: 0 };
    cells.set(key, { x: cell.x + x * count, y: cell.y + y * count, count: cell.count + count });
  }
  if (cells.size > mostClusters && zoom > 0) return clusterPoints(points, zoom - 1, deepest);
  return [...cells.values()]
    .map(({ x, y, count }) => ({
      point: fromWorld([x / count, y / count]),
      count,
      opens: Math.min(Math.max(deepest, zoom + 1), zoom + 2),
    }))
    .sort((a, b) => b.point[1] - a.point[1]);
}
