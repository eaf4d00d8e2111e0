import geographiclib from 'geographiclib-geodesic';
import type { LonLat } from '../kit/lon-lat.ts';

/*
 * Lengths, bearings and areas on the ellipsoid WGS 84, after C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87
 * (2013). Points are [lon, lat] in degrees, lengths in metres, bearings in degrees clockwise from north, 0 to 360.
 */
const { Geodesic } = geographiclib;
const earth = Geodesic.WGS84;

/** Length and initial bearing of the geodesic (shortest way on the ellipsoid) between two points. */
export function way(from: LonLat, to: LonLat): { metres: number; bearing: number } {
  const { s12, azi1 } = earth.Inverse(from[1], from[0], to[1], to[0]);
  return { metres: s12!, bearing: (azi1! + 360) % 360 };
}

/** Points to draw the geodesic (shortest way on the ellipsoid) between two points, at most `step` metres apart. */
export function path(from: LonLat, to: LonLat, step = 20_000): LonLat[] {
  const line = earth.InverseLine(from[1], from[0], to[1], to[0]);
  const pieces = Math.max(1, Math.ceil(line.s13 / step));
  const mask = Geodesic.STANDARD | Geodesic.LONG_UNROLL;
  const along = Array.from({ length: pieces - 1 }, (_, i): LonLat => {
    const { lon2, lat2 } = line.Position(((i + 1) * line.s13) / pieces, mask);
    return [lon2!, lat2!];
  });
  return [from, ...along, to];
}

/** Area in square metres inside a ring of points; the first point is not repeated at the end. */
export function area(ring: readonly LonLat[]): number {
  const polygon = earth.Polygon();
  for (const [lon, lat] of ring) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area!);
}

/**
 * Finds the point of some lines that is nearest to `from`; null without lines. Searches in the azimuthal equidistant
 * projection around `from`, in which every distance and direction from `from` is true; within the nearest segment the
 * point is interpolated in degrees.
 */
export function nearestPoint(from: LonLat, lines: readonly (readonly LonLat[])[]): LonLat | null {
  let best: { away: number; at: LonLat } | null = null;
  for (const line of lines) {
    const flat = line.map((point) => {
      const { s12, azi1 } = earth.Inverse(from[1], from[0], point[1], point[0]);
      const angle = (azi1! * Math.PI) / 180;
      return [s12! * Math.sin(angle), s12! * Math.cos(angle)] as const;
    });
    for (let i = 1; i < line.length; i++) {
      const [[x, y], [toX, toY]] = [flat[i - 1]!, flat[i]!];
      const [dx, dy] = [toX - x, toY - y];
      const length = dx * dx + dy * dy;
      const share = length ? Math.min(1, Math.max(0, -(x * dx + y * dy) / length)) : 0;
      const away = Math.hypot(x + share * dx, y + share * dy);
      if (best && best.away <= away) continue;
      const [a, b] = [line[i - 1]!, line[i]!];
      best = { away, at: [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])] };
    }
  }
  return best?.at ?? null;
}
