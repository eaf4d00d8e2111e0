import type { LonLat } from './ends.ts';

/** The mean radius of the earth (IUGG), in kilometres. */
const radius = 6371.0088;
const rad = Math.PI / 180;
const haversine = (angle: number) => Math.sin((angle * rad) / 2) ** 2;

/** Kilometres between two points [lon, lat] in degrees, along the sphere. */
export function distance([west, south]: LonLat, [east, north]: LonLat): number {
  const chord =
    haversine(north - south) + haversine(east - west) * Math.cos(south * rad) * Math.cos(north * rad);
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(chord)));
}
