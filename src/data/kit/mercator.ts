import { equatorialRadius } from './earth.ts';

/** Width of MapLibre’s world map at zoom 0 in CSS pixels: one tile. */
export const worldSize = 512;

/** Metres on the ground per CSS pixel at zoom 0 on the equator. */
const metresPerPixel = (2 * Math.PI * equatorialRadius) / worldSize;

/** Converts a length in metres at a latitude in degrees to CSS pixels at zoom 0, in Web Mercator (EPSG:3857). */
export function pixelsAtZoom0(metres: number, latitude: number): number {
  return metres / (metresPerPixel * Math.cos((latitude * Math.PI) / 180));
}

const rad = Math.PI / 180;

/** Projects a point [lon, lat] in degrees to the Web Mercator square (EPSG:3857): [right, down], each 0 to 1. */
export function toWorld([lon, lat]: readonly [number, number]): [number, number] {
  const y = Math.log(Math.tan(lat * rad) + 1 / Math.cos(lat * rad)) / Math.PI;
  return [(lon + 180) / 360, (1 - y) / 2];
}

/** Converts a point of the Web Mercator square, each coordinate from 0 to 1, back to [lon, lat] in degrees. */
export function fromWorld([x, y]: readonly [number, number]): [number, number] {
  return [x * 360 - 180, Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / rad];
}
