import { withError } from '../../src/data/measure/uncertainty.ts';
import { claimsOf, type ClaimOf } from '../claims.ts';
import type { Input } from '../input.ts';
import { measure } from '../measure.ts';
import type { World } from '../world.ts';
import { fault, type Check } from './report.ts';

/** Our own measurement from a site’s place to the line or place that a report names, and its error. */
function measured(
  claim: ClaimOf<'distance'>,
  input: Input,
  world: World,
): { km: number; radius: number } | null {
  const site = input.sites.find(({ id }) => id === claim.statement.subject);
  const from = input.places.find(({ id }) => id === site?.place);
  const end = input.places.find(({ id }) => id === claim.statement.value.to);
  const found = from && end && measure(from, end, world.boundaries);
  return found
    ? { km: found.km, radius: from.precision.radiusKm + (end.point ? end.precision.radiusKm : 0) }
    : null;
}

/** Reported distances that differ from our own measurement. A notice: disagreement is data. */
export const distances: Check = (input, world) =>
  claimsOf(input, 'distance').flatMap((claim) => {
    const ours = measured(claim, input, world);
    const { min, max, to } = claim.statement.value;
    if (!ours || (ours.km + ours.radius >= min && ours.km - ours.radius <= max)) return [];
    const reported = min === max ? `${min}` : `${min}–${max}`;
    const measuredKm = ours.radius ? withError(ours.km, ours.radius) : ours.km.toFixed(1);
    return [fault(claim, `reported ${reported} km to ${to}, measured ${measuredKm} km`)];
  });
