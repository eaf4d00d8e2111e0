import { guidedFilter } from './filters.ts';
import { importCached, readInput } from './cache.ts';
import type { InputName } from './inputs.ts';

interface Decoder {
  raw(): Decoder;
  toColourspace(space: 'b-w'): Decoder;
  toBuffer(): Promise<Buffer>;
}
interface Sharp {
  default: (bytes: Buffer) => Decoder;
}

/** Grid of heights in metres, with 30 cells per degree of longitude and latitude; row 0 is the northernmost. */
export interface Grid {
  west: number;
  north: number;
  width: number;
  height: number;
  values: Float32Array;
}

/** Size of KDE Marble’s copy of the height model SRTM30: cells per degree, and cells per tile side. */
const PER_DEGREE = 30;
const TILE = 675;
const tiles: [InputName, number, number][] = [
  ['relief2x10', 0, 0],
  ['relief2x11', 1, 0],
  ['relief3x10', 0, 1],
  ['relief3x11', 1, 1],
];

/**
 * Height in metres for each grey value of the SRTM30 images, piecewise linear; fitted against the height model ETOPO5.
 */
const GREY_TO_METRES: [grey: number, metres: number][] = [
  [84, -34], [92, -12], [100, 15], [108, 45], [116, 70], [124, 122], [132, 205], [140, 334], [148, 463],
  [156, 610], [164, 762], [172, 901], [180, 1162], [188, 1615], [196, 2133], [204, 2789], [212, 3657],
  [220, 4267], [228, 5181], [236, 6100], [247, 7300],
]; // prettier-ignore

/** Interpolates linearly in a table of pairs [key, value], sorted by key; constant beyond the ends of the table. */
export function interpolate(table: readonly (readonly [number, number])[], at: number): number {
  const above = table.findIndex(([key]) => key >= at);
  const [k1, v1] = table.at(above < 0 ? -1 : above) as [number, number];
  const [k0, v0] = (above > 0 ? table[above - 1] : [k1, v1]) as [number, number];
  return k1 === k0 ? v1 : v0 + ((v1 - v0) * (at - k0)) / (k1 - k0);
}

/**
 * Reads the heights of 45–90° E, 0–45° N from grey images of SRTM30, smoothed to remove the blocks of JPEG compression.
 */
export async function readHeights(): Promise<Grid> {
  const { default: sharp } = await importCached<Sharp>('sharp');
  const width = TILE * 2;
  const grey = new Float32Array(width * width);
  for (const [name, column, row] of tiles) {
    const pixels = await sharp(readInput(name)).toColourspace('b-w').raw().toBuffer();
    for (let i = 0; i < pixels.length; i++) {
      const [px, py] = [i % TILE, Math.floor(i / TILE)];
      grey[(row * TILE + py) * width + column * TILE + px] = pixels[i] ?? 0;
    }
  }
  const grid = { west: 45, north: 45, width, height: width };
  const smooth = guidedFilter(grey, width, width, 2, 9);
  return { ...grid, values: smooth.map((v) => interpolate(GREY_TO_METRES, v)) };
}

/** Column and row of a longitude and a latitude in a grid of heights, fractional; 0 is the centre of the first cell. */
export const cellX = (grid: Grid, lon: number) => (lon - grid.west) * PER_DEGREE - 0.5;
export const cellY = (grid: Grid, lat: number) => (grid.north - lat) * PER_DEGREE - 0.5;
