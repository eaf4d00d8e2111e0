import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { TILE_ZOOMS } from '../../../geo/cartography/extent.ts';
import { fromWorld, worldSize } from '../../data/kit/mercator.ts';
import { toPixels, type Viewport } from '../view/viewport.ts';

/** Map feature projected into a viewport, in pixels from its upper left corner. */
export interface ProjectedFeature {
  id?: string;
  /** Geometry type as in vector tiles: 1 point, 2 line, 3 polygon. */
  type: 1 | 2 | 3;
  properties: Record<string, unknown>;
  parts: (readonly [number, number])[][];
}

/** Map tiles that are loaded, by address `z/x/y`. */
export type Tiles = ReadonlyMap<string, VectorTile>;

/** Parses the bytes of a vector tile (MVT, unpacked). */
export const readTile = (bytes: ArrayBuffer | Uint8Array) => new VectorTile(new PbfReader(bytes));

/** Addresses `z/x/y` of the map tiles in a viewport, within `bounds` (west, south, east, north in degrees). */
export function tilesOf(view: Viewport, bounds: readonly [number, number, number, number]): string[] {
  const z = Math.min(TILE_ZOOMS.max, Math.max(TILE_ZOOMS.min, Math.floor(view.zoom)));
  const half = (length: number) => length / 2 / worldSize / 2 ** view.zoom;
  const tile = (share: number) => Math.floor(share * 2 ** z);
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const [x, y] = view.centre;
  const columns = range(tile(x - half(view.width)), tile(x + half(view.width)));
  const rows = range(tile(y - half(view.height)), tile(y + half(view.height)));
  const inside = (column: number, row: number) => {
    const [west, north] = fromWorld([column / 2 ** z, row / 2 ** z]);
    const [east, south] = fromWorld([(column + 1) / 2 ** z, (row + 1) / 2 ** z]);
    return west < bounds[2] && east > bounds[0] && south < bounds[3] && north > bounds[1];
  };
  return columns.flatMap((column) =>
    rows.filter((row) => inside(column, row)).map((row) => `${z}/${column}/${row}`),
  );
}

const projections = new WeakMap<
  Tiles,
  { view: Viewport; layers: Map<string, readonly ProjectedFeature[]> }
>();

/**
 * Projects all features of one tile layer into a viewport. The result is kept for all style layers that draw this tile
 * layer, until the viewport changes.
 */
export function featuresInTiles(tiles: Tiles, layer: string, view: Viewport): readonly ProjectedFeature[] {
  let cached = projections.get(tiles);
  if (cached?.view !== view) projections.set(tiles, (cached = { view, layers: new Map() }));
  const features = cached.layers.get(layer) ?? projectLayer(tiles, layer, view);
  cached.layers.set(layer, features);
  return features;
}

/**
 * Projects the features of one tile layer. Points in the buffer around a tile are skipped, because the neighbouring
 * tile has them.
 */
function projectLayer(tiles: Tiles, layer: string, view: Viewport): ProjectedFeature[] {
  return [...tiles].flatMap(([address, tile]) => {
    const [z, column, row] = address.split('/').map(Number) as [number, number, number];
    const features = tile.layers[layer];
    if (!features) return [];
    const projected = ({ x, y }: { x: number; y: number }) =>
      toPixels(view, [(column + x / features.extent) / 2 ** z, (row + y / features.extent) / 2 ** z]);
    const own = ({ x, y }: { x: number; y: number }) =>
      x >= 0 && y >= 0 && x < features.extent && y < features.extent;
    return Array.from({ length: features.length }, (_, i) => features.feature(i)).flatMap((feature) => {
      const geometry = feature.loadGeometry();
      const { type, properties } = feature;
      if (type === 0 || (type === 1 && !own(geometry[0]![0]!))) return [];
      return [{ type, properties, parts: geometry.map((part) => part.map(projected)) }];
    });
  });
}
