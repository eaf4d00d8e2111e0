import { withError } from '../../src/data/measure/uncertainty.ts';
import { statementsOf, type SourcedStatementOf } from '../authored/sourced-statements.ts';
import type { Input } from '../authored/input.ts';
import { measure } from '../authored/measure.ts';
import { noted, overlap } from '../model/quantity.ts';
import type { World } from '../authored/world.ts';
import { fault, type Check } from './report.ts';

/**
 * This project’s own measurement, with its error, from a site’s place to the line or place that a reported distance
 * names.
 */
function measured(
  sourced: SourcedStatementOf<'distance'>,
  input: Input,
  world: World,
): { km: number; radius: number } | null {
  const site = input.sites.find(({ id }) => id === sourced.statement.subject);
  const from = input.places.find(({ id }) => id === site?.place);
  const end = input.places.find(({ id }) => id === sourced.statement.value.to);
  const found = from && end && measure(from, end, world.boundaries);
  return found
    ? { km: found.km, radius: from.precision.radiusKm + (end.point ? end.precision.radiusKm : 0) }
    : null;
}

/**
 * Lists reported distances that differ from this project’s own measurement. They do not stop the build, because a
 * disagreement of sources is data.
 */
export const distances: Check = (input, world) =>
  statementsOf(input, 'distance').flatMap((sourced) => {
    const ours = measured(sourced, input, world);
    const { value } = sourced.statement;
    if (!ours || overlap(value, { min: Math.max(0, ours.km - ours.radius), max: ours.km + ours.radius }))
      return [];
    const measuredKm = ours.radius ? withError(ours.km, ours.radius) : ours.km.toFixed(1);
    return [fault(sourced, `reported ${noted(value)} km to ${value.to}, measured ${measuredKm} km`)];
  });
