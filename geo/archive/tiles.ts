import { fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf';
import { tileIdToZxy, zxyToTileId } from 'pmtiles';
import { layer } from '../../src/data/archive/open.ts';
import { toWorld } from '../../src/data/kit/mercator.ts';
import { closestZoom } from '../../src/data/catalogue/scale.ts';

/** Units per tile side, as in most vector tiles. */
const extent = 4096;
/**
 * A cluster is one cell, this many levels finer than the tile: 8 cells a side, each 64 CSS pixels of MapLibre’s map.
 */
const finer = 3;
/** Maximum number of sites in a tile of the deepest zoom, unless the map’s own zoom limit is reached first. */
const perTile = 500;

/** Level of the finest cells; sites are sorted by these along the Hilbert curve of PMTiles. */
const level = closestZoom - 1 + finer;
const base = (z: number) => (4 ** z - 1) / 3;

/** Sites in the order of the curve, in Web Mercator from 0 to 1; `number` is the index of each in the input. */
interface Ordered {
  /** Position along the curve at the finest level. */
  along: Float64Array;
  number: Uint32Array;
  x: Float64Array;
  y: Float64Array;
}

/** @param points [lon, lat] in degrees */
function ordered(points: readonly (readonly [number, number])[]): Ordered {
  const { length } = points;
  const world = points.map(toWorld);
  const side = 2 ** level;
  const cell = (share: number) => Math.min(side - 1, Math.max(0, Math.floor(share * side)));
  // Position and index packed into one number: a typed array sorts numbers without a comparator.
  const keys = Float64Array.from(
    world,
    ([x, y], i) => (zxyToTileId(level, cell(x), cell(y)) - base(level)) * length + i,
  ).sort();
  const number = Uint32Array.from(keys, (key) => key % length);
  return {
    along: keys.map((key) => Math.floor(key / length)),
    number,
    x: Float64Array.from(number, (i) => world[i]![0]),
    y: Float64Array.from(number, (i) => world[i]![1]),
  };
}

type Run = [cell: number, from: number, to: number];

/** Runs of rows from `from` to `to` that share a cell of level `z`; a cell is a contiguous piece of the curve. */
function* runs(along: Float64Array, z: number, from = 0, to = along.length): Generator<Run> {
  const width = 4 ** (level - z);
  for (let start = from, end = from; start < to; start = end) {
    const cell = Math.floor(along[start]! / width);
    while (end < to && Math.floor(along[end]! / width) === cell) end += 1;
    yield [cell, start, end];
  }
}

function deepestZoom(along: Float64Array): number {
  for (let z = 0; z < closestZoom; z += 1) {
    if (Math.max(...[...runs(along, z)].map(([, from, to]) => to - from)) <= perTile) return z;
  }
  return closestZoom;
}

type Tags = Record<string, string | number>;

/** Vector tiles of sites, from zoom 0 to the deepest, where each site is a feature of its own. */
export class SiteTiles {
  readonly #sites: Ordered;
  readonly zooms: readonly [min: 0, max: number];

  /** @param points [lon, lat] in degrees, at least one */
  constructor(points: readonly (readonly [number, number])[]) {
    this.#sites = ordered(points);
    this.zooms = [0, deepestZoom(this.#sites.along)];
  }

  /** Every non-empty tile, in the order of ids; `tags` gives the properties of site number `i`. */
  *tiles(tags: (i: number) => Tags): Generator<{ id: number; bytes: Uint8Array }> {
    const { along, number, x, y } = this.#sites;
    const mean = (values: Float64Array, from: number, to: number) =>
      values.subarray(from, to).reduce((sum, value) => sum + value, 0) / (to - from);
    const [, max] = this.zooms;
    for (let z = 0; z <= max; z += 1)
      for (const [cell, from, to] of runs(along, z)) {
        const id = base(z) + cell;
        const [, column, row] = tileIdToZxy(id);
        const units = (share: number, first: number) =>
          Math.min(extent - 1, Math.max(0, Math.floor((share * 2 ** z - first) * extent)));
        const feature = (atX: number, atY: number, properties: Tags) => ({
          type: 1 as const,
          geometry: [[units(atX, column), units(atY, row)] as [number, number]],
          tags: properties,
        });
        const features =
          z < max
            ? [...runs(along, z + finer, from, to)].map(([, first, end]) =>
                feature(mean(x, first, end), mean(y, first, end), { point_count: end - first }),
              )
            : Array.from({ length: to - from }, (_, i) =>
                feature(x[from + i]!, y[from + i]!, tags(number[from + i]!)),
              );
        const sites = Object.assign(new GeoJSONWrapper(features, { version: 2, extent }), { name: layer });
        yield { id, bytes: fromVectorTileJs({ layers: { [layer]: sites } }) };
      }
  }

  /** Number of sites in the fullest tile of the deepest zoom. */
  get fullest(): number {
    return Math.max(...[...runs(this.#sites.along, this.zooms[1])].map(([, from, to]) => to - from));
  }
}
