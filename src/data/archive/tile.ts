import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { fromWorld } from '../kit/mercator.ts';
import { layer } from './open.ts';

/** A tile of Web Mercator. */
export type ZXY = readonly [z: number, x: number, y: number];
/** [west, south, east, north] in degrees. */
export type Box = readonly [number, number, number, number];

/** A point of a tile: a site with its record, or so many sites near to each other. */
export interface Standing {
  /** [lon, lat] in degrees, as exact as the grid of the tile. */
  point: [lon: number, lat: number];
  count: number;
  site?: { id: string; record: string };
}

/**
 * What stands in a vector tile (MVT). What lies in the margin around it belongs to its neighbours, and is left out.
 * @throws where the bytes are no such tile
 */
export function standingIn(data: ArrayBuffer, [z, x, y]: ZXY): Standing[] {
  const sites = new VectorTile(new PbfReader(new Uint8Array(data))).layers[layer];
  const standing: Standing[] = [];
  for (let i = 0; i < (sites?.length ?? 0); i += 1) {
    const feature = sites!.feature(i);
    const at = feature.type === 1 ? feature.loadGeometry()[0]?.[0] : undefined;
    if (!at || !(at.x >= 0 && at.y >= 0 && at.x < feature.extent && at.y < feature.extent)) continue;
    const { id, record, point_count: count = 1 } = feature.properties;
    if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1)
      throw new Error(`“${String(count)}” is no number of sites`);
    // The middle of its square of the grid.
    const share = (first: number, unit: number) => (first + (unit + 0.5) / feature.extent) / 2 ** z;
    standing.push({
      point: fromWorld([share(x, at.x), share(y, at.y)]),
      count,
      ...(typeof record === 'string' && { site: { id: String(id), record } }),
    });
  }
  return standing;
}
