import { fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf';
import { tileIdToZxy, zxyToTileId } from 'pmtiles';
import { layer } from '../../src/data/archive/open.ts';
import { toWorld } from '../../src/data/kit/mercator.ts';
import { closestZoom } from '../../src/data/catalogue/scale.ts';

/** Units per side of a vector tile’s grid: 4096, the usual value. */
const extent = 4096;
/**
 * Difference in zoom levels between a map tile and the cells in which sites form clusters: 3 makes 8 cells a side, each
 * 64 CSS pixels on MapLibre’s map.
 */
const finer = 3;
/** Maximum number of sites in a tile of the deepest zoom; only a tile at the map’s maximum zoom may have more. */
const perTile = 500;

/**
 * Zoom level of the smallest cells in which sites form clusters. Sites are sorted by the number of their cell along
 * PMTiles’ Hilbert curve.
 */
const level = closestZoom - 1 + finer;
const base = (z: number) => (4 ** z - 1) / 3;

/**
 * Sites in the order of the Hilbert curve, which PMTiles follows, with their points in Web Mercator from 0 to 1;
 * `number` is the index of each site in the input.
 */
interface Ordered {
  /** Position of each site along the Hilbert curve: the number of its cell at the zoom level of the smallest cells. */
  along: Float64Array;
  number: Uint32Array;
  x: Float64Array;
  y: Float64Array;
}

/** Sorts points [lon, lat] in degrees along the Hilbert curve. */
function ordered(points: readonly (readonly [number, number])[]): Ordered {
  const { length } = points;
  const world = points.map(toWorld);
  const side = 2 ** level;
  const cell = (share: number) => Math.min(side - 1, Math.max(0, Math.floor(share * side)));
  // Pack position and index into one number, because a typed array sorts numbers without a comparator.
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

/**
 * Finds groups of neighbouring sites, between the indexes `from` and `to`, that lie in the same cell of zoom level `z`:
 * they follow each other, as a cell is one piece of the Hilbert curve.
 */
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

/** Vector tiles of sites: clusters from zoom 0, and at the deepest zoom each site as a feature of its own. */
export class SiteTiles {
  readonly #sites: Ordered;
  readonly zooms: readonly [min: 0, max: number];

  /** Builds the tiles of sites at the given points, at least one, each [lon, lat] in degrees. */
  constructor(points: readonly (readonly [number, number])[]) {
    this.#sites = ordered(points);
    this.zooms = [0, deepestZoom(this.#sites.along)];
  }

  /**
   * Generates every non-empty tile, in the order of PMTiles ids; `tags` gives the properties of the site with input
   * index `i`.
   */
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

  /** Number of sites in the tile of the deepest zoom that has most. */
  get fullest(): number {
    return Math.max(...[...runs(this.#sites.along, this.zooms[1])].map(([, from, to]) => to - from));
  }
}
