import { distance, flattenEach, lineString, nearestPointOnLine } from '@turf/turf';
import type { FeatureCollection, Position } from 'geojson';
import { isDrawn, lines, type Drawn } from '../src/data/lines.ts';
import type { Measure, Place } from './schema.ts';

/** A length on the sphere (within 0.6 % of the ellipsoid), and the point [lon, lat] at its far end. */
export interface Measured {
  km: number;
  at: Position;
}

/** The pieces of a line that can hold its nearest point: no piece is longer than it is far beyond the nearest bend. */
function candidates(from: Position, bends: Position[]): [Position, Position][] {
  const away = bends.map((bend) => distance(from, bend));
  const nearest = Math.min(...away);
  return bends.slice(1).flatMap((end, i): [Position, Position][] => {
    const start = bends[i]!;
    const near = Math.min(away[i]!, away[i + 1]!);
    return near <= nearest || near - distance(start, end) <= nearest ? [[start, end]] : [];
  });
}

/** The nearest point of any line that is drawn so; null where none is. */
function toLines(from: Position, boundaries: FeatureCollection, drawn: readonly Drawn[]): Measured | null {
  const bends: Position[][] = [];
  flattenEach(boundaries, ({ geometry, properties }) => {
    const meant = drawn.some((one) => isDrawn(properties, one));
    if (meant && geometry.type === 'LineString') bends.push(geometry.coordinates);
  });
  const found = bends
    .flatMap((line) => candidates(from, line))
    .map((piece) => nearestPointOnLine(lineString(piece), from).geometry.coordinates)
    .map((at) => ({ km: distance(from, at), at }));
  return found.reduce<Measured | null>((best, one) => (best && best.km <= one.km ? best : one), null);
}

/** From a place to a line or another place: km along the sphere; null where either has no position. */
export function measure(from: Place, to: Place, boundaries: FeatureCollection | null): Measured | null {
  if (!from.point) return null;
  if (to.point) return { km: distance(from.point, to.point), at: to.point };
  const drawn = lines.get(to.id);
  return drawn && boundaries ? toLines(from.point, boundaries, drawn) : null;
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/**
 * What our own coordinates give from each of `from` to each of `to`: km with the error that the precision of both
 * places implies, and where the far end lies, in degrees to about 10 m.
 */
export function measures(from: Place[], to: Place[], boundaries: FeatureCollection | null): Measure[] {
  return from.flatMap((place) =>
    to.flatMap((end) => {
      const found = place.id === end.id ? null : measure(place, end, boundaries);
      if (!found) return [];
      const [lon, lat] = found.at.map((degrees) => rounded(degrees, 4));
      return [
        {
          place: place.id,
          to: end.id,
          km: rounded(found.km, 1),
          errorKm: place.precision.radiusKm + (end.point ? end.precision.radiusKm : 0),
          at: [lon!, lat!],
        },
      ];
    }),
  );
}
