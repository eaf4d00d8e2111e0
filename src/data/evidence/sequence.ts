import { rowOf, type AnyProperty } from '../../../geo/model/properties.ts';
import type { Statement } from '../../../geo/model/schema.ts';
import { daysOf, span } from '../../../geo/model/when.ts';
import { zoneOf } from '../../../geo/model/zones.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { groupBy } from '../kit/collect.ts';

/** The moment of a count as stated; none if the document does not say it. */
export const asOf = ({ value }: Statement) =>
  typeof value === 'object' && 'asOf' in value ? value.asOf : undefined;

/** The moment of a count: as the document says it, else the publication of its source. */
const momentOf = (c: Catalogue, s: Statement) => asOf(s) ?? c.sources.get(s.source)?.published.when;

/** True if a count was made before another: by the clock, or on an earlier day, each in its own zone. */
export function before(c: Catalogue, a: Statement, b: Statement): boolean {
  const [x, y] = [momentOf(c, a), momentOf(c, b)];
  if (!x || !y) return false;
  const zone = zoneOf(c.dataset.meta);
  const [first, second] = [span(x, zone), span(y, zone)];
  return (first.end <= second.start && first.start < second.start) || daysOf(x)[1] < daysOf(y)[0];
}

/** True of values that are counts, which a speaker may replace by later ones. */
export const isCount = (property: AnyProperty) => rowOf(property).compared === 'count';

/** Start of the moment of a count in epoch milliseconds. */
export const countedAt = (c: Catalogue, s: Statement) => {
  const moment = momentOf(c, s);
  return moment ? span(moment, zoneOf(c.dataset.meta)).start : -Infinity;
};

/** A key that equal values share, whenever they were counted; all people are people. */
export const valueKey = ({ property, value }: Statement): string =>
  JSON.stringify(isCount(property) ? { of: 'people', ...(value as object), asOf: undefined } : value);

/**
 * True of an earlier and a later count where some speaker replaced the first value by the second: whoever repeats the
 * first meanwhile is not against the second.
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
