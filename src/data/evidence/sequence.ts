import { rowOf, type AnyProperty } from '../../../geo/model/properties.ts';
import type { Statement } from '../../../geo/model/schema.ts';
import { daysOf, span } from '../../../geo/model/when.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { groupBy } from '../kit/collect.ts';

/** Date or time at which people or things were counted, if the source states it; else undefined. */
export const asOf = ({ value }: Statement) =>
  typeof value === 'object' && 'asOf' in value ? value.asOf : undefined;

/** Date or time of a count: as its source states it, else the publication date of the source. */
const momentOf = (c: Catalogue, s: Statement) => asOf(s) ?? c.sources.get(s.source)?.published.when;

/**
 * True if count `a` was made before count `b`: at an earlier moment, or on an earlier day, each in its own time zone.
 */
export function before(c: Catalogue, a: Statement, b: Statement): boolean {
  const [x, y] = [momentOf(c, a), momentOf(c, b)];
  if (!x || !y) return false;
  const [first, second] = [span(x), span(y)];
  return (first.end <= second.start && first.start < second.start) || daysOf(x)[1] < daysOf(y)[0];
}

/** True if the values of a property are counts, which a speaker may replace by later ones. */
export const isCount = (property: AnyProperty) => rowOf(property).compared === 'count';

/** Start of the date or time at which people or things were counted, in milliseconds since 1970 UTC. */
export const countedAt = (c: Catalogue, s: Statement) => {
  const moment = momentOf(c, s);
  return moment ? span(moment).start : -Infinity;
};

/**
 * Text that is equal for statements with equal values. The time of a count is ignored, and a count that names no set of
 * people counts all people.
 */
export const valueKey = ({ property, value }: Statement): string =>
  JSON.stringify(isCount(property) ? { of: 'people', ...(value as object), asOf: undefined } : value);

/**
 * Makes a test for pairs of counts, an earlier and a later one: true if any speaker replaced the first number by the
 * second. Others who still repeat the first number meanwhile do not contradict the second.
 */
export function successions(c: Catalogue, statements: readonly Statement[]) {
  const key = (a: Statement, b: Statement) => `${a.subject} ${a.property} ${valueKey(a)} ${valueKey(b)}`;
  let known: Set<string> | undefined;
  const find = () =>
    new Set(
      [
        ...groupBy(
          statements.filter((s) => isCount(s.property)),
          (s) => s.speaker,
        ).values(),
      ].flatMap((own) =>
        own.flatMap((a) =>
          own
            .filter((b) => a.subject === b.subject && a.property === b.property && before(c, a, b))
            .map((b) => key(a, b)),
        ),
      ),
    );
  return (a: Statement, b: Statement) =>
    a.property === b.property && isCount(a.property) && before(c, a, b) && (known ??= find()).has(key(a, b));
}
