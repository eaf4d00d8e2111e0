import { distance, flattenEach, pointToLineDistance } from '@turf/turf';
import type { FeatureCollection, LineString } from 'geojson';
import { claimsOf, type ClaimOf } from '../claims.ts';
import type { Input } from '../input.ts';
import type { World } from '../world.ts';
import { lines, type Drawn } from './lines.ts';
import { fault, type Check } from './report.ts';

/** The distance in km from a point to the nearest line that is drawn so; null where there is none. */
function toLines(point: number[], boundaries: FeatureCollection, drawn: readonly Drawn[]): number | null {
  let nearest = Infinity;
  flattenEach(boundaries, ({ geometry, properties }) => {
    const meant = drawn.some(
      (one) => one.class === properties?.class && String(properties.name ?? '').startsWith(one.name ?? ''),
    );
    if (meant && geometry.type === 'LineString')
      nearest = Math.min(nearest, pointToLineDistance(point, geometry as LineString));
  });
  return Number.isFinite(nearest) ? nearest : null;
}

/** What we measure on the sphere, within 0.6 % of the ellipsoid, from the place of a site to the line or place that a report names. */
function measured(
  claim: ClaimOf<'distance'>,
  input: Input,
  world: World,
): { km: number; radius: number } | null {
  const site = input.sites.find(({ id }) => id === claim.statement.subject);
  const from = input.places.find(({ id }) => id === site?.place);
  const { to } = claim.statement.value;
  const end = input.places.find(({ id }) => id === to);
  const drawn = lines.get(to);
  if (!from?.point) return null;
  const km = end?.point
    ? distance(from.point, end.point)
    : drawn && world.boundaries && toLines(from.point, world.boundaries, drawn);
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
