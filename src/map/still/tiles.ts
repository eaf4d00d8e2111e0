import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { TILE_ZOOMS } from '../../../geo/cartography/extent.ts';
import { fromWorld, worldSize } from '../../data/kit/mercator.ts';
import { place, type View } from '../view/viewport.ts';

/** The parts of a feature as they lie in the picture, in pixels, with what is known of it. */
export interface Shape {
  id?: string;
  /** As vector tiles number them. */
  type: 1 | 2 | 3;
  properties: Record<string, unknown>;
  parts: (readonly [number, number])[][];
}

/** Tiles by their address `z/x/y`: those that are here. */
export type Tiles = ReadonlyMap<string, VectorTile>;

export const readTile = (bytes: ArrayBuffer | Uint8Array) => new VectorTile(new PbfReader(bytes));

/** The addresses `z/x/y` of the tiles that a view is drawn from, of those inside `bounds` (west, south, east, north). */
export function tilesOf(view: View, bounds: readonly [number, number, number, number]): string[] {
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

const laidOut = new WeakMap<Tiles, { view: View; layers: Map<string, readonly Shape[]> }>();

/**
 * Every feature of one layer of the tiles, laid into the picture. It is laid once for all layers of a style that draw it,
 * and kept until the view is another.
 */
export function shapesIn(tiles: Tiles, layer: string, view: View): readonly Shape[] {
  let laid = laidOut.get(tiles);
  if (laid?.view !== view) laidOut.set(tiles, (laid = { view, layers: new Map() }));
  const shapes = laid.layers.get(layer) ?? layOut(tiles, layer, view);
  laid.layers.set(layer, shapes);
  return shapes;
}

/** A point in the margin of a tile is the neighbour's. */
function layOut(tiles: Tiles, layer: string, view: View): Shape[] {
  return [...tiles].flatMap(([address, tile]) => {
    const [z, column, row] = address.split('/').map(Number) as [number, number, number];
    const features = tile.layers[layer];
    if (!features) return [];
    const laid = ({ x, y }: { x: number; y: number }) =>
      place(view, [(column + x / features.extent) / 2 ** z, (row + y / features.extent) / 2 ** z]);
    const own = ({ x, y }: { x: number; y: number }) =>
      x >= 0 && y >= 0 && x < features.extent && y < features.extent;
    return Array.from({ length: features.length }, (_, i) => features.feature(i)).flatMap((feature) => {
      const geometry = feature.loadGeometry();
      const { type, properties } = feature;
      if (type === 0 || (type === 1 && !own(geometry[0]![0]!))) return [];
      return [{ type, properties, parts: geometry.map((part) => part.map(laid)) }];
    });
  });
}
