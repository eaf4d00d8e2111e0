import type { LonLat } from '../../../src/data/kit/lon-lat.ts';

/**
 * Geodesic between two points of WGS 84 by T. Vincenty’s inverse formula (Survey Review XXIII, 176, 1975): a method
 * other than the tested one, accurate to a fraction of a millimetre except for nearly antipodal points.
 */
export function vincenty(from: LonLat, to: LonLat): { metres: number; bearing: number } {
  const [a, f] = [6_378_137, 1 / 298.257223563];
  const b = a * (1 - f);
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const reduced = (lat: number) => Math.atan((1 - f) * Math.tan(radians(lat)));
  const L = radians(to[0] - from[0]);
  const [u1, u2] = [reduced(from[1]), reduced(to[1])];
  const [sin1, cos1, sin2, cos2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  let lambda = L;
  for (let i = 0; i < 200; i++) {
    const [sin, cos] = [Math.sin(lambda), Math.cos(lambda)];
    const sinSigma = Math.hypot(cos2 * sin, cos1 * sin2 - sin1 * cos2 * cos);
    const cosSigma = sin1 * sin2 + cos1 * cos2 * cos;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cos1 * cos2 * sin) / sinSigma;
    const cosSqAlpha = 1 - sinAlpha ** 2;
    const cos2m = cosSqAlpha ? cosSigma - (2 * sin1 * sin2) / cosSqAlpha : 0;
    const C = (f / 16) * cosSqAlpha * (4 + f * (4 - 3 * cosSqAlpha));
    const next =
      L + (1 - C) * f * sinAlpha * (sigma + C * sinSigma * (cos2m + C * cosSigma * (2 * cos2m ** 2 - 1)));
    const settled = Math.abs(next - lambda) < 1e-13;
    lambda = next;
    if (!settled) continue;
    const u = (cosSqAlpha * (a ** 2 - b ** 2)) / b ** 2;
    const A = 1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u)));
    const B = (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u)));
    const cubic = (B / 6) * cos2m * (4 * sinSigma ** 2 - 3) * (4 * cos2m ** 2 - 3);
    const delta = B * sinSigma * (cos2m + (B / 4) * (cosSigma * (2 * cos2m ** 2 - 1) - cubic));
    const bearing = Math.atan2(cos2 * sin, cos1 * sin2 - sin1 * cos2 * cos);
    return { metres: b * A * (sigma - delta), bearing: ((bearing * 180) / Math.PI + 360) % 360 };
  }
  throw new Error('Vincenty’s formula does not settle for these points.');
}
