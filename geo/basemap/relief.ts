import type { Palette, Relief } from '../cartography/palette.ts';
import { importCached } from './cache.ts';
import { REGION } from '../cartography/extent.ts';
import { blur } from './filters.ts';
import { cellX, cellY, type Grid } from './srtm.ts';
import { latAt, lonAt, tileX, tileY } from './tile-math.ts';

interface Encoder {
  webp(options: { quality: number; alphaQuality: number; effort: number; smartSubsample: boolean }): Encoder;
  toBuffer(): Promise<Buffer>;
}
interface Sharp {
  default: (pixels: Uint8Array, options: { raw: { width: number; height: number; channels: 4 } }) => Encoder;
}

/** Width of the relief image in pixels: 102 per degree of longitude, about as many as the screen has at zoom 6. */
const WIDTH = 3072;
const [west, south, east, north] = REGION;
const scale = WIDTH / (tileX(east, 0) - tileX(west, 0));
export const RELIEF_SIZE = { width: WIDTH, height: Math.round((tileY(south, 0) - tileY(north, 0)) * scale) };
/**
 * WebP quality from 0 to 100 by theme: compression blocks are easier to see in dark shades, which also take fewer
 * bytes.
 */
const QUALITY = { light: 75, dark: 84 } as const;
/** Width in degrees of the fade to transparent along the edges of the image. */
const FADE = 1.6;
/** Factor by which heights are exaggerated: on this coarse grid, true slopes would be too gentle to see. */
const EXAGGERATION = 9;
/** Share of the hill shading that comes from single slopes; the rest comes from whole mountain ranges. */
const DETAIL = 0.58;
const FORMS_RADIUS = 9;
/**
 * Limit of the hill shading, from 0 to 1: stronger shading is cut off, so that no slope is darker than the palette says
 * and labels stay readable.
 */
const STRONGEST = 0.62;

/** Height in metres at each pixel of the relief image (Web Mercator, row 0 in the north), interpolated from `grid`. */
export function mercatorHeights(grid: Grid): Float32Array {
  const { width, height } = RELIEF_SIZE;
  const heights = new Float32Array(width * height);
  for (let py = 0; py < height; py++) {
    const gy = cellY(grid, latAt(tileY(north, 0) + (py + 0.5) / scale, 0));
    for (let px = 0; px < width; px++) {
      heights[py * width + px] = cubic(grid, cellX(grid, lonAt(tileX(west, 0) + (px + 0.5) / scale, 0)), gy);
    }
  }
  return heights;
}

/**
 * Interpolates a height between grid cells by a uniform cubic B-spline. The surface does not pass through the samples,
 * which hides their grid.
 */
function cubic({ values, width }: Grid, gx: number, gy: number): number {
  const [x0, y0] = [Math.floor(gx), Math.floor(gy)];
  const [wx, wy] = [weights(gx - x0), weights(gy - y0)];
  let sum = 0;
  for (let j = 0; j < 4; j++) {
    for (let i = 0; i < 4; i++) {
      sum += (values[(y0 + j - 1) * width + x0 + i - 1] ?? 0) * (wx[i] ?? 0) * (wy[j] ?? 0);
    }
  }
  return sum;
}
const weights = (t: number) => [
  (1 - t) ** 3 / 6,
  (3 * t ** 3 - 6 * t ** 2 + 4) / 6,
  (-3 * t ** 3 + 3 * t ** 2 + 3 * t + 1) / 6,
  t ** 3 / 6,
];

/**
 * Light sources of the hill shading: azimuth from north and altitude above the horizon in degrees, and share of the
 * light. The north-west is the strongest, as is usual on maps.
 */
const LIGHTS = [
  { azimuth: 315, altitude: 42, share: 0.62 },
  { azimuth: 270, altitude: 50, share: 0.2 },
  { azimuth: 360, altitude: 50, share: 0.18 },
].map(({ azimuth, altitude, share }) => {
  const [a, h] = [(azimuth * Math.PI) / 180, (altitude * Math.PI) / 180];
  return { x: Math.sin(a) * Math.cos(h), y: Math.cos(a) * Math.cos(h), z: Math.sin(h), share };
});
const FLAT = LIGHTS.reduce((sum, l) => sum + l.z * l.share, 0);

type Colour = [number, number, number];
const parse = (hex: string) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as Colour;
const mix = (a: Colour, b: Colour, share: number) => a.map((v, i) => v + ((b[i] ?? 0) - v) * share) as Colour;

/** Renders the relief (colours by height, hill shading) as a WebP image with transparent edges. */
export async function bakeRelief(
  heights: Float32Array,
  { relief, theme }: Palette & { relief: Relief; theme: keyof typeof QUALITY },
): Promise<Buffer> {
  const { default: sharp } = await importCached<Sharp>('sharp');
  const { width, height } = RELIEF_SIZE;
  const stops = relief.tint.map(([metres, colour]) => [metres, parse(colour)] as const);
  const [shadow, shine] = [parse(relief.shadow[0]), parse(relief.shine[0])];
  const forms = blur(heights, width, height, FORMS_RADIUS);
  const pixels = new Uint8Array(width * height * 4);
  for (let py = 0; py < height; py++) {
    const lat = latAt(tileY(north, 0) + (py + 0.5) / scale, 0);
    const metresPerPixel = (40_075_017 * Math.cos((lat * Math.PI) / 180)) / scale;
    for (let px = 0; px < width; px++) {
      const at = py * width + px;
      const here = heights[at] ?? 0;
      // Exaggerate low land more: one factor for all heights would make either plains flat or mountains harsh.
      const factor = (EXAGGERATION * (0.75 + 0.9 * Math.exp(-here / 700))) / (2 * metresPerPixel);
      const detail = illumination(heights, px, py, factor);
      const mixed = detail * DETAIL + illumination(forms, px, py, factor * 2.4) * (1 - DETAIL);
      const lit = Math.max(-1, Math.min(1, mixed / STRONGEST));
      const ground = tintAt(stops, here);
      const colour =
        lit < 0 ? mix(ground, shadow, -lit * relief.shadow[1]) : mix(ground, shine, lit * relief.shine[1]);
      pixels.set(colour.map(Math.round), at * 4);
      pixels[at * 4 + 3] = Math.round(255 * edge(px / scale, (width - px) / scale, lat));
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .webp({ quality: QUALITY[theme], alphaQuality: 60, effort: 6, smartSubsample: true })
    .toBuffer();
}

/**
 * Hill shading of one pixel, from -1 (slope faces away from the light) to 1 (faces the light), 0 on flat ground.
 * `factor` is the height exaggeration divided by the width of two pixels in metres.
 */
function illumination(heights: Float32Array, px: number, py: number, factor: number): number {
  const { width, height } = RELIEF_SIZE;
  const [row, column] = [py * width, Math.min(px + 1, width - 1)];
  const dx = (heights[row + column] ?? 0) - (heights[row + Math.max(px - 1, 0)] ?? 0);
  const dy =
    (heights[Math.max(py - 1, 0) * width + px] ?? 0) -
    (heights[Math.min(py + 1, height - 1) * width + px] ?? 0);
  const [nx, ny] = [-dx * factor, -dy * factor];
  const length = Math.hypot(nx, ny, 1);
  const sum = LIGHTS.reduce((s, l) => s + (Math.max(0, nx * l.x + ny * l.y + l.z) / length) * l.share, 0);
  const lit = sum < FLAT ? (sum - FLAT) / FLAT : (sum - FLAT) / (1 - FLAT);
  return Math.sign(lit) * Math.abs(lit) ** 0.85;
}

function tintAt(stops: (readonly [number, Colour])[], metres: number): Colour {
  const above = stops.findIndex(([m]) => m >= metres);
  const [m1, c1] = stops.at(above < 0 ? -1 : above) as [number, Colour];
  const [m0, c0] = (above > 0 ? stops[above - 1] : [m1, c1]) as [number, Colour];
  return m1 === m0 ? c1 : mix(c0, c1, (metres - m0) / (m1 - m0));
}

/**
 * Opacity of one pixel: 0 at the edge of the region, rising to 1 at FADE degrees inside. Distances to the west and east
 * edges are in widths of the world map, the latitude in degrees.
 */
function edge(fromWest: number, fromEast: number, lat: number): number {
  const ramp = (degrees: number) => {
    const t = Math.max(0, Math.min(1, degrees / FADE));
    return t * t * (3 - 2 * t);
  };
  return Math.min(1, ramp(fromWest * 360) * ramp(fromEast * 360) * ramp(lat - south) * ramp(north - lat));
}
