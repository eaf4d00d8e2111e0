/**
 * Dates and times as EDTF (ISO 8601-2): a year, month, day or moment, possibly with the qualifier `~` (approximate),
 * `?` (uncertain) or `%` (both); or an interval `a/b`, of which one end may be open (`..`) or unknown (empty).
 * A moment is an instant; a day, month or year is the whole period, and an interval that ends in one includes it. So
 * the interval `2025-05-07T00:00Z/2025-05-08T00:00Z` is one whole day. A time without a zone has the zone of the other
 * end of its interval, or else that of its place.
 */

export const minuteMs = 60_000;
export const dayMs = 86_400_000;

/** UTC offset in minutes of times without a zone, in a dataset that names no zone. */
export const placeZone = 330;

/**
 * Span of time in milliseconds since 1970 UTC, `end` not included; infinite at an open end. `zone` is a UTC offset in
 * minutes.
 */
export interface Span {
  start: number;
  end: number;
  zone: number;
}

/** Start or end of an interval of time, or a single time, parsed. */
export interface TimeEnd {
  unit: 'year' | 'month' | 'day' | 'moment';
  /**
   * First millisecond of the day, month, year or moment by its local clock, counted as if the clock were UTC; `end` is
   * not included, and equals `start` for a moment.
   */
  start: number;
  end: number;
  /** UTC offset of the time in minutes east; null if its text has no zone. */
  zone: number | null;
  /** True if the time is approximate: its text has the qualifier `~` or `%`. */
  approximate: boolean;
  /** True if the time is uncertain: its text has the qualifier `?` or `%`. */
  uncertain: boolean;
}
/** End of an interval of time: given, `open` (`..`, without bound) or `unknown` (empty). */
type GivenEnd = TimeEnd | 'open' | 'unknown';

const form = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d(?::\d\d)?)?)?)?)?([~?%]?)$/;

/** First and last day that are supported: years have four digits, because days are sorted as text. */
const [firstDay, lastDay] = [Date.parse('0001-01-01'), Date.parse('9999-12-31')];
/** Day `YYYY-MM-DD`, in UTC, of a moment in milliseconds since 1970. */
export const isoDay = (ms: number) =>
  new Date(Math.max(firstDay, Math.min(ms, lastDay))).toISOString().slice(0, 10);

/**
 * UTC offset at the end of an ISO 8601 time, in minutes east; null if there is none.
 * @throws RangeError if the offset is not between −12:00 and +14:00
 */
export function offsetOf(moment: string): number | null {
  const [zone, sign, hours, minutes = 0] = /(?:Z|T.*([+-])(\d\d)(?::(\d\d))?)$/.exec(moment) ?? [];
  if (zone === undefined) return null;
  const offset = sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : 0;
  if (Number(minutes) > 59 || offset < -720 || offset > 840)
    throw new RangeError(`“${moment}” is in no time zone`);
  return offset;
}

function read(text: string): TimeEnd {
  const [, year, month, day, clock, zone, mark = ''] = form.exec(text) ?? [];
  const date = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const start = Date.parse(`${date}T${clock ?? '00:00'}Z`);
  if (Number.isNaN(start) || isoDay(start) !== date)
    throw new RangeError(`“${text}” is not a date or moment`);
  const end = new Date(start);
  if (!month) end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (!day) end.setUTCMonth(end.getUTCMonth() + 1);
  else if (!clock) end.setUTCDate(end.getUTCDate() + 1);
  return {
    unit: clock ? 'moment' : day ? 'day' : month ? 'month' : 'year',
    start,
    end: end.getTime(),
    zone: zone ? offsetOf(`T${zone}`) : null,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}

/**
 * Texts of the first and the last end of a date, time or interval, without qualifiers: `..` if open, empty if unknown.
 */
export function momentsOf(when: string): [start: string, end: string] {
  const [start = '', end = start] = when.replace(/[~?%](?=\/|$)/g, '').split('/');
  return [start, end];
}

/**
 * Parses a date, time or interval (EDTF) to its first and last end: the same object twice if it is no interval, `open`
 * or `unknown` for an end that is not given.
 * @throws RangeError naming what is invalid
 */
export function endsOf(when: string): [from: GivenEnd, to: GivenEnd] {
  const [first = '', last, ...more] = when.split('/');
  const end = (text: string): GivenEnd => (text === '..' ? 'open' : text ? read(text) : 'unknown');
  if (last === undefined) {
    const only = read(first);
    return [only, only];
  }
  const [from, to] = [end(first), end(last)];
  if (more.length || (typeof from === 'string' && typeof to === 'string'))
    throw new RangeError(`“${when}” is not an interval`);
  return [from, to];
}

/** Units to which people round a time of day (30, 15, 10, 5 or 1 minutes), in milliseconds, the largest first. */
const rounded = [30, 15, 10, 5, 1].map((minutes) => minutes * minuteMs);

/**
 * Milliseconds by which an approximate time may be wrong in each direction: for a day, month or year its own length;
 * for a moment half the largest usual unit that its clock time is a multiple of. “About 15:00” means 14:45 to 15:15,
 * since nobody says so of 14:30.
 */
const tolerance = ({ start, end }: TimeEnd) =>
  end - start || (rounded.find((unit) => start % unit === 0) ?? 1000) / 2;

/**
 * Span of a date, time or interval. If `wide`, approximate ends are widened by their tolerance. `place` is the UTC
 * offset in minutes for a time without a zone.
 */
function spanned(when: string, place: number, wide: boolean): Span {
  const [from, to] = endsOf(when);
  const zoneOf = (one: GivenEnd) => (typeof one === 'string' ? null : one.zone);
  const at = (one: GivenEnd, side: 'start' | 'end') => {
    const sign = side === 'start' ? -1 : 1;
    if (typeof one === 'string') return sign * Infinity;
    const more = wide && one.approximate ? sign * tolerance(one) : 0;
    return one[side] + more - (one.zone ?? zone) * minuteMs;
  };
  const zone = zoneOf(from) ?? zoneOf(to) ?? place;
  return { start: at(from, 'start'), end: at(to, 'end'), zone };
}

/**
 * Span of a date, time or interval as written; empty for a moment. `place` is the UTC offset in minutes for a time
 * without a zone.
 * @throws RangeError naming what is invalid
 */
export const span = (when: string, place = placeZone): Span => spanned(when, place, false);

/**
 * Span of time in which an event with the date or time `when` may lie: like `span`, but wider at approximate ends.
 * `place` is the UTC offset in minutes for a time without a zone.
 */
export const reachOf = (when: string, place = placeZone): Span => spanned(when, place, true);

function daysIn({ start, end, zone }: Span): [first: string, last: string] {
  const local = (ms: number) => isoDay(ms + zone * minuteMs);
  return [local(start), local(end > start ? end - 1 : end)];
}

/**
 * First and last day `YYYY-MM-DD` of a date, time or interval in its own zone; for an open end, the first or last day
 * that is supported.
 */
export const daysOf = (when: string) => daysIn(span(when));

/** Day `YYYY-MM-DD` of a date or time in its own zone; null if it may lie on several days. */
export function dayOf(when: string): string | null {
  const [first, last] = daysIn(reachOf(when));
  return first === last ? first : null;
}

/** Last day `YYYY-MM-DD` of a date, time or interval in its own zone; null if its end is open or unknown. */
export function lastDayOf(when: string): string | null {
  const reach = reachOf(when);
  return reach.end === Infinity ? null : daysIn(reach)[1];
}

/**
 * Number of days from 1970-01-01 to a moment, in a zone `offset` minutes east of UTC; `ms` is in milliseconds since
 * 1970 UTC.
 */
export const dayNumber = (ms: number, offset: number) => Math.floor((ms + offset * minuteMs) / dayMs);
