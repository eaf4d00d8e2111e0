import type { Statement } from '../../../geo/model/schema.ts';
import { daysOf, span } from '../../../geo/model/when.ts';
import { zoneOf } from '../../../geo/model/zones.ts';
import { sidesOf } from '../catalogue/accounts.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';

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
  const zone = zoneOf(c.dataset.meta);
  const [first, second] = [span(x, zone), span(y, zone)];
  return (first.end <= second.start && first.start < second.start) || daysOf(x)[1] < daysOf(y)[0];
}

/**
 * True if the sources do not say which of two counts was made first: the date of one, such as a whole day, includes the
 * date or time of the other. Two counts of one moment are not in an unknown order.
 */
export function unordered(c: Catalogue, a: Statement, b: Statement): boolean {
  const [x, y] = [momentOf(c, a), momentOf(c, b)];
  if (!x || !y || before(c, a, b) || before(c, b, a)) return false;
  return [x, y].map((when) => span(when, zoneOf(c.dataset.meta))).some(({ start, end }) => start !== end);
}

/** Start of the date or time at which people or things were counted, in milliseconds since 1970 UTC. */
export const countedAt = (c: Catalogue, s: Statement) => {
  const moment = momentOf(c, s);
  return moment ? span(moment, zoneOf(c.dataset.meta)).start : -Infinity;
};

/**
 * True if two statements are by one speaker, or if one is by unnamed people of a side, or by a whole state, of whom the
 * other may be one.
 */
export const oneVoice = (c: Catalogue, a: Statement, b: Statement): boolean =>
  a.speaker === b.speaker ||
  (a.account === b.account &&
    [a, b].some(({ speaker }) => c.speakers.get(speaker)?.collective) &&
    sidesOf(c.dataset).includes(a.account));
