import type { FeatureCollection, LineString } from 'geojson';
import { known, type Catalogue } from '../catalogue/catalogue.ts';
import { isLine, positionOf, type End } from './ends.ts';
import type { LonLat } from '../kit/lon-lat.ts';
import { area, nearestPoint, path, way } from './geodesic.ts';
import { lines } from '../../../geo/model/lines.ts';
import { drawnPieces } from './drawn-lines.ts';

/**
 * Start, end or intermediate point of a distance measurement, with its position [lon, lat] in degrees. For a boundary
 * line, the position is the line’s point that is nearest to the preceding point.
 */
export interface SurveyStop {
  end: End;
  at: LonLat;
  /** Radius in metres of the circle in which the site may lie; 0 for a point or a line. */
  error: number;
}

/**
 * One leg of a measurement: length with its error in metres, initial bearing in degrees, and points of the geodesic to
 * draw.
 */
export interface Leg {
  from: SurveyStop;
  to: SurveyStop;
  metres: number;
  error: number;
  bearing: number;
  path: LonLat[];
}

/** Result of a distance measurement from point to point: total length and its error in metres. */
export interface Survey {
  stops: SurveyStop[];
  legs: Leg[];
  metres: number;
  error: number;
  /**
   * Area in square metres, if the measured points form a closed ring of three or more; `crossed` if sides of the ring
   * cross; null if it is not closed.
   */
  area: number | 'crossed' | null;
}

export type Boundaries = FeatureCollection<LineString>;

/** True if two segments cross, computed in degrees as on a plane; false if they only touch. */
function cross([a, b]: readonly [LonLat, LonLat], [c, d]: readonly [LonLat, LonLat]): boolean {
  const side = (p: LonLat, q: LonLat, r: LonLat) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function enclosed(stops: readonly SurveyStop[]): Survey['area'] {
  const closed = stops.length > 3 && stops.at(-1)!.end === stops[0]!.end;
  if (!closed) return null;
  const ring = stops.slice(0, -1).map(({ at }) => at);
  const sides = ring.map((at, i) => [at, ring[(i + 1) % ring.length]!] as const);
  if (sides.some((one, i) => sides.slice(i + 1).some((other) => cross(one, other)))) return 'crossed';
  return area(ring);
}

/**
 * Measures the distances between sites, points and boundary lines, from each to the next, on the ellipsoid WGS 84.
 * `boundaries` may be null if none is a boundary line.
 */
export function survey(ends: readonly End[], c: Catalogue, boundaries: Boundaries | null): Survey {
  const stops: SurveyStop[] = [];
  for (const end of ends) {
    const before = stops.at(-1);
    const drawn = lines.get(end);
    const at =
      drawn && before && boundaries
        ? nearestPoint(before.at, drawnPieces(boundaries, drawn))
        : positionOf(end, c);
    const site = c.sites.get(end);
    const error = site ? known(c.places, site.place).precision.radiusKm * 1000 : 0;
    if (at) stops.push({ end, at, error });
  }
  const legs = stops.slice(1).map((to, i): Leg => {
    const from = stops[i]!;
    return { from, to, ...way(from.at, to.at), error: from.error + to.error, path: path(from.at, to.at) };
  });
  const sum = (of: (leg: Leg) => number) => legs.reduce((total, leg) => total + of(leg), 0);
  return {
    stops,
    legs,
    metres: sum((leg) => leg.metres),
    error: sum((leg) => leg.error),
    area: enclosed(stops),
  };
}

let fetched: Promise<Boundaries> | null = null;

async function fetchBoundaries(): Promise<Boundaries> {
  const response = await fetch('basemap/boundaries.geojson');
  if (!response.ok) throw new Error(`basemap/boundaries.geojson: HTTP ${response.status}`);
  return (await response.json()) as Boundaries;
}

/**
 * Measures the distances between sites, points and boundary lines, from each to the next; fetches the boundary lines if
 * one is needed.
 * @throws Error if the lines cannot be fetched; the next call tries again
 */
export async function fetchSurvey(ends: readonly End[], c: Catalogue): Promise<Survey> {
  if (!ends.some(isLine)) return survey(ends, c, null);
  fetched ??= fetchBoundaries();
  const boundaries = await fetched.catch((error: Error) => {
    fetched = null;
    throw error;
  });
  return survey(ends, c, boundaries);
}
