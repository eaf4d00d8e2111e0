import type { LonLat } from './lon-lat.ts';
import { equatorialRadius } from './earth.ts';

/** Square of the eccentricity of the ellipsoid WGS 84. */
const e2 = 0.00669437999014;
const rad = Math.PI / 180;

/** Position of a point on WGS 84 relative to the centre of the Earth (ECEF), in equatorial radii. */
function position([lon, lat]: LonLat): [x: number, y: number, z: number] {
  const sin = Math.sin(lat * rad);
  const n = 1 / Math.sqrt(1 - e2 * sin * sin);
  const around = n * Math.cos(lat * rad);
  return [around * Math.cos(lon * rad), around * Math.sin(lon * rad), n * (1 - e2) * sin];
}

/**
 * Distance in kilometres between two points [lon, lat] on WGS 84, from the straight line between them through the
 * Earth: within 2 m of the geodesic up to 500 km. Used when the page first loads, whose script has no room for the
 * exact `geodesic.ts`.
 */
export function chordDistance(from: LonLat, to: LonLat): number {
  const [a, b] = [position(from), position(to)];
  const chord = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  return (equatorialRadius / 500) * Math.asin(chord / 2);
}
