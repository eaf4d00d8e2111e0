import type { Position } from 'geojson';
import { importCached, readInput } from './cache.ts';
import { latAt, lonAt, tilesInBox } from './tile-math.ts';

/**
 * Zoom level of the vector tiles that are read; there, one unit of their 4096-unit grid is 8 m on the ground at 34° N.
 */
const ZOOM = 10;
export const DISPUTE_LAYERS = ['to-add-osm', 'to-add-osm-disp', 'to-del-osm'] as const;
export type DisputeLayer = (typeof DISPUTE_LAYERS)[number];

interface PmtilesModule {
  PMTiles: new (source: {
    getKey(): string;
    getBytes(offset: number, length: number): Promise<{ data: ArrayBuffer }>;
  }) => { getZxy(z: number, x: number, y: number): Promise<{ data: ArrayBuffer } | undefined> };
}
interface Point {
  x: number;
  y: number;
}
interface TileLayer {
  length: number;
  extent: number;
  feature(i: number): { loadGeometry(): Point[][] };
}
interface VectorTileModule {
  VectorTile: new (reader: object) => { layers: Record<string, TileLayer> };
}
interface PbfModule {
  PbfReader: new (bytes: Uint8Array) => object;
}

/**
 * Reads the disputed boundary lines from vector tiles, by layer, as pieces in degrees. Each piece is cut at the edge of
 * its tile, so that neighbouring pieces meet and do not overlap.
 */
export async function readDisputes(): Promise<Record<DisputeLayer, Position[][]>> {
  const { PMTiles } = await importCached<PmtilesModule>('pmtiles');
  const { VectorTile } = await importCached<VectorTileModule>('@mapbox/vector-tile');
  const { PbfReader } = await importCached<PbfModule>('pbf');
  const file = new Uint8Array(readInput('disputes')).buffer;
  const archive = new PMTiles({
    getKey: () => 'disputes',
    getBytes: async (offset, length) => ({ data: file.slice(offset, offset + length) }),
  });
  const pieces: Record<DisputeLayer, Position[][]> = {
    'to-add-osm': [],
    'to-add-osm-disp': [],
    'to-del-osm': [],
  };
  for (const [tx, ty] of tilesInBox([72, 29.5, 82, 37.5], ZOOM)) {
    const tile = await archive.getZxy(ZOOM, tx, ty);
    if (!tile) continue;
    const { layers } = new VectorTile(new PbfReader(new Uint8Array(tile.data)));
    for (const name of DISPUTE_LAYERS) {
      const layer = layers[name];
      for (let i = 0; i < (layer?.length ?? 0); i++) {
        for (const line of layer?.feature(i).loadGeometry() ?? []) {
          const extent = layer?.extent ?? 4096;
          const toDegrees = (p: Point) => [lonAt(tx + p.x / extent, ZOOM), latAt(ty + p.y / extent, ZOOM)];
          pieces[name].push(...clip(line, extent).map((part) => part.map(toDegrees)));
        }
      }
    }
  }
  return pieces;
}

/**
 * Clips a line to the square from 0 to `extent` (Liang and Barsky, 1984, segment by segment) and returns the parts
 * inside.
 */
function clip(line: Point[], extent: number): Point[][] {
  const parts: Point[][] = [];
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i] as Point, line[i + 1] as Point];
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    let [from, to] = [0, 1];
    for (const [step, room] of [
      [-dx, a.x],
      [dx, extent - a.x],
      [-dy, a.y],
      [dy, extent - a.y],
    ] as const) {
      if (step === 0 && room < 0) to = -1;
      if (step < 0) from = Math.max(from, room / step);
      if (step > 0) to = Math.min(to, room / step);
    }
    if (from > to) continue;
    const start = { x: a.x + dx * from, y: a.y + dy * from };
    const end = { x: a.x + dx * to, y: a.y + dy * to };
    const last = parts.at(-1)?.at(-1);
    if (from === 0 && last && last.x === a.x && last.y === a.y) parts.at(-1)?.push(end);
    else parts.push([start, end]);
  }
  return parts;
}
