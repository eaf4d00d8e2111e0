import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { fromWorld } from '../kit/mercator.ts';
import { layer } from './open.ts';

/** Zoom, column and row of a tile in Web Mercator (EPSG:3857). */
export type ZXY = readonly [z: number, x: number, y: number];

/** Point in a map tile: either a site with its record (a small dataset as JSON), or a number of neighbouring sites. */
export interface TilePoint {
  /** Position [lon, lat] in degrees. */
  point: [lon: number, lat: number];
  count: number;
  site?: { id: string; record: string };
}

/**
 * Reads the points of a vector tile (MVT), without those in its buffer, which belong to neighbouring tiles.
 * @throws Error if the bytes are not a vector tile, or the number of sites of a point is not valid
 */
export function pointsInTile(data: ArrayBuffer, [z, x, y]: ZXY): TilePoint[] {
  const sites = new VectorTile(new PbfReader(new Uint8Array(data))).layers[layer];
  const points: TilePoint[] = [];
  for (let i = 0; i < (sites?.length ?? 0); i += 1) {
    const feature = sites!.feature(i);
    const at = feature.type === 1 ? feature.loadGeometry()[0]?.[0] : undefined;
    if (!at || !(at.x >= 0 && at.y >= 0 && at.x < feature.extent && at.y < feature.extent)) continue;
    const { id, record, point_count: count = 1 } = feature.properties;
    if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1)
      throw new Error(`“${String(count)}” is no number of sites`);
    // Use the middle of a cell in the tile’s grid as the point.
    const share = (first: number, unit: number) => (first + (unit + 0.5) / feature.extent) / 2 ** z;
    points.push({
      point: fromWorld([share(x, at.x), share(y, at.y)]),
      count,
      ...(typeof record === 'string' && { site: { id: String(id), record } }),
    });
  }
  return points;
}
