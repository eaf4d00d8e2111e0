import type { FeatureCollection } from 'geojson';
import type { LonLat } from '../../src/data/kit/lon-lat.ts';
import { nearestPoint, way } from '../../src/data/measure/geodesic.ts';
import { lines } from '../model/lines.ts';
import { drawnPieces } from '../../src/data/measure/drawn-lines.ts';
import type { Measure, Place } from '../model/schema.ts';

/** Shortest distance on the ellipsoid WGS 84, and the point [lon, lat] at which it ends. */
export interface Measured {
  km: number;
  at: LonLat;
}

/**
 * Measures the distance from a place to another place, or to the nearest point of a line such as the Line of Control;
 * null if either has no position.
 */
export function measure(from: Place, to: Place, boundaries: FeatureCollection | null): Measured | null {
  if (!from.point) return null;
  const drawn = lines.get(to.id);
  const at = to.point ?? (drawn && boundaries && nearestPoint(from.point, drawnPieces(boundaries, drawn)));
  return at ? { km: way(from.point, at).metres / 1000, at } : null;
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/**
 * Computes the distance from each place in `from` to each place or line in `to`: km with the error that results from
 * how precisely both are known, and the end point [lon, lat] in degrees, rounded to about 10 m.
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
