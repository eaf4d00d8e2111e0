/**
 * Times as EDTF (ISO 8601-2): a year, month, day or moment; one such end qualified by `~`, `?` or `%`; or an interval
 * `a/b` of them, of which one end may be open (`..`) or unknown (empty).
 *
 * A moment is an instant; a day, month or year is all of it, and an interval that ends in one includes it. So the
 * interval `2025-05-07T00:00Z/2025-05-08T00:00Z` is one whole day. What has no zone has that of the other end of its
 * interval, or that of its dataset.
 */
import { offsetIn, type Zone } from './zones.ts';

/** Milliseconds in a minute and in a day. */
export const minuteMs = 60_000;
export const dayMs = 86_400_000;

/** A span of time in epoch milliseconds, end not included; `zone` is its UTC offset in minutes. An open end is infinite. */
export interface Span {
  start: number;
  end: number;
  zone: number;
}

/** One end of a time. */
export interface TimeEnd {
  unit: 'year' | 'month' | 'day' | 'moment';
  /** Wall clock in milliseconds, read as UTC; `end` is not included and equals `start` of a moment. */
  start: number;
  end: number;
  /** UTC offset in minutes east; null if none is written. */
  zone: number | null;
  /** Qualified by `~` or `%`. */
  approximate: boolean;
  /** Qualified by `?` or `%`. */
  uncertain: boolean;
}
/** An end, or why there is none: nothing bounds it (`..`), or it is not known (empty). */
type GivenEnd = TimeEnd | 'open' | 'unknown';

const form = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d(?::\d\d)?)?)?)?)?([~?%]?)$/;

/** Days are limited to years of four digits: as text, one of five digits would sort before all others. */
const [firstDay, lastDay] = [Date.parse('0001-01-01'), Date.parse('9999-12-31')];
/** The day `YYYY-MM-DD` of a moment in UTC. */
export const isoDay = (ms: number) =>
  new Date(Math.max(firstDay, Math.min(ms, lastDay))).toISOString().slice(0, 10);

/**
 * UTC offset that ends an ISO 8601 moment, in minutes east; null if it has none.
 * @throws RangeError if it is not between −12:00 and +14:00
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

/** First and last end of a time as written, without qualifiers: `..` if open, empty if unknown. */
export function momentsOf(when: string): [start: string, end: string] {
  const [start = '', end = start] = when.replace(/[~?%](?=\/|$)/g, '').split('/');
  return [start, end];
}

/**
 * First and last end of a time, the same object twice unless it is an interval; `open` or `unknown` for an end that is
 * not given.
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

/** Units of time in milliseconds to which clocks are rounded, the roundest first. */
const rounded = [30, 15, 10, 5, 1].map((minutes) => minutes * minuteMs);

/**
 * Tolerance of an approximate end in milliseconds: of a day, month or year its own length; of a moment half of the
 * roundest unit that its clock is a multiple of: “about 15:00” is 14:45 to 15:15, since who means 14:30 says so.
 */
const tolerance = ({ start, end }: TimeEnd) =>
  end - start || (rounded.find((unit) => start % unit === 0) ?? 1000) / 2;

/** The span of a time, its approximate ends widened by their tolerance if `wide`. */
function spanned(when: string, place: Zone, wide: boolean): Span {
  const [from, to] = endsOf(when);
  const zoneOf = (one: GivenEnd) => (typeof one === 'string' ? null : one.zone);
  const at = (one: GivenEnd, side: 'start' | 'end') => {
    const sign = side === 'start' ? -1 : 1;
    if (typeof one === 'string') return sign * Infinity;
    const more = wide && one.approximate ? sign * tolerance(one) : 0;
    return one[side] + more - (one.zone ?? other ?? offsetIn(place, one[side])) * minuteMs;
  };
  const other = zoneOf(from) ?? zoneOf(to);
  const first = typeof from === 'string' ? to : from;
  const zone = other ?? (typeof first === 'string' ? 0 : offsetIn(place, first.start));
  return { start: at(from, 'start'), end: at(to, 'end'), zone };
}

/**
 * The span of a time as written; `place` is the zone of what has none, UTC if missing. The span of a moment is empty.
 * @throws RangeError naming what is invalid
 */
export const span = (when: string, place: Zone = 0): Span => spanned(when, place, false);

/** The span in which a time may lie: `span` with the tolerance of its approximate ends. */
export const reachOf = (when: string, place: Zone = 0): Span => spanned(when, place, true);

function daysIn({ start, end, zone }: Span): [first: string, last: string] {
  const local = (ms: number) => isoDay(ms + zone * minuteMs);
  return [local(start), local(end > start ? end - 1 : end)];
}

/**
 * First and last day `YYYY-MM-DD` of a time as written, in its own zone; of an open end the first or the last day of all.
 */
export const daysOf = (when: string) => daysIn(span(when));

/** The day `YYYY-MM-DD` of a time, in its own zone; null if it may lie on several days. */
export function dayOf(when: string): string | null {
  const [first, last] = daysIn(reachOf(when));
  return first === last ? first : null;
}

/** The last day `YYYY-MM-DD` on which a time may lie, in its own zone; null if its end is open or unknown. */
export function lastDayOf(when: string): string | null {
  const reach = reachOf(when);
  return reach.end === Infinity ? null : daysIn(reach)[1];
}

/** Days since 1970-01-01 in a zone `offset` minutes east of UTC. */
export const dayNumber = (ms: number, offset: number) => Math.floor((ms + offset * minuteMs) / dayMs);
