import { distance, flattenEach, pointToLineDistance } from '@turf/turf';
import type { FeatureCollection, LineString } from 'geojson';
import { claimsOf, type ClaimOf } from '../claims.ts';
import type { Input } from '../input.ts';
import type { World } from '../world.ts';
import { lines } from './lines.ts';
import { fault, type Check } from './report.ts';

/** The distance in km from a point to the nearest line of the given classes; null where there is none. */
function toLines(point: number[], boundaries: FeatureCollection, classes: readonly string[]): number | null {
  let nearest = Infinity;
  flattenEach(boundaries, (feature) => {
    if (feature.geometry.type === 'LineString' && classes.includes(String(feature.properties?.class)))
      nearest = Math.min(nearest, pointToLineDistance(point, feature.geometry as LineString));
  });
  return Number.isFinite(nearest) ? nearest : null;
}

/** What we measure, on the sphere, from the place of a site to the line or place that a report names. */
function measured(
  claim: ClaimOf<'distance'>,
  input: Input,
  world: World,
): { km: number; radius: number } | null {
  const site = input.sites.find(({ id }) => id === claim.statement.subject);
  const from = input.places.find(({ id }) => id === site?.place);
  const { to } = claim.statement.value;
  const end = input.places.find(({ id }) => id === to);
  const classes = lines.get(to);
  if (!from?.point) return null;
  const km = end?.point
    ? distance(from.point, end.point)
    : classes && world.boundaries && toLines(from.point, world.boundaries, classes);
  return typeof km === 'number'
    ? { km, radius: from.precision.radiusKm + (end?.precision.radiusKm ?? 0) }
    : null;
}

/** Reported distances that our own measurement does not bear out. A notice: disagreement is data. */
export const distances: Check = (input, world) =>
  claimsOf(input, 'distance').flatMap((claim) => {
    const ours = measured(claim, input, world);
    const { min, max, to } = claim.statement.value;
    if (!ours || (ours.km + ours.radius >= min && ours.km - ours.radius <= max)) return [];
    const reported = min === max ? `${min}` : `${min}–${max}`;
    return [
      fault(claim, `reported ${reported} km to ${to}, measured ${ours.km.toFixed(1)} ± ${ours.radius} km`),
    ];
  });
