import { rowOf, type AnyProperty } from '../../../geo/model/properties.ts';
import type { Statement } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';

/** True if the values of a property are counts, which a speaker may replace by later ones. */
export const isCount = (property: AnyProperty) => rowOf(property).compared === 'count';

/** Set of people or things that a count is of; all people if it names none, or one that is all people of its event. */
export function countedSet(c: Catalogue, { subject, value }: Statement): string {
  const { of = 'people' } = value as { of?: 'people' };
  return c.events.get(subject)?.sameSets?.includes(of) ? 'people' : of;
}

/** Value of a statement as it is compared: a count has the set that it is of. */
export const comparedValue = (c: Catalogue, s: Statement) =>
  isCount(s.property) ? { ...(s.value as object), of: countedSet(c, s) } : s.value;

/**
 * Text that is equal for statements with equal values. The time of a count is ignored, and the set that it is of counts,
 * not its noun.
 */
export const valueKey = (c: Catalogue, s: Statement): string =>
  isCount(s.property)
    ? JSON.stringify({ of: '', ...(comparedValue(c, s) as object), asOf: undefined })
    : JSON.stringify(s.value);
