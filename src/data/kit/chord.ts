import type { LonLat } from './lon-lat.ts';
import { equatorialRadius } from './earth.ts';

/** The square of the eccentricity of WGS 84. */
const e2 = 0.00669437999014;
const rad = Math.PI / 180;

/** A point of WGS 84 in equatorial radii from the centre of the earth (ECEF). */
function position([lon, lat]: LonLat): [x: number, y: number, z: number] {
  const sin = Math.sin(lat * rad);
  const n = 1 / Math.sqrt(1 - e2 * sin * sin);
  const around = n * Math.cos(lat * rad);
  return [around * Math.cos(lon * rad), around * Math.sin(lon * rad), n * (1 - e2) * sin];
}

/**
 * Kilometres between two points [lon, lat] of WGS 84, from the straight line between them through the earth: within 2 m
 * of the geodesic up to 500 km. For the first view, whose script has no room for `geodesic.ts`.
 */
export function chordDistance(from: LonLat, to: LonLat): number {
  const [a, b] = [position(from), position(to)];
  const chord = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  return (equatorialRadius / 500) * Math.asin(chord / 2);
}
