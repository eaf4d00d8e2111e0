/** Milliseconds in a minute and in a day. */
export const minuteMs = 60_000;
export const dayMs = 86_400_000;

/** A span of time in epoch milliseconds, end not included; `zone` is its UTC offset as stated, in minutes. */
export interface Span {
  start: number;
  end: number;
  zone: number;
}

/**
 * UTC offset of an ISO 8601 moment, in minutes east.
 * @throws RangeError if it has none
 */
export function offsetOf(moment: string): number {
  const zone = /(?:Z|([+-])(\d\d):(\d\d))$/.exec(moment);
  if (!zone) throw new RangeError(`“${moment}” has no time zone`);
  if (!zone[1]) return 0;
  return (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3]));
}

function instant(moment: string): number {
  const ms = Date.parse(moment);
  if (Number.isNaN(ms)) throw new RangeError(`“${moment}” is not an ISO 8601 moment`);
  return ms;
}

/** Start and end of an interval `start/end`, as written; of a moment, the moment twice. */
export function momentsOf(when: string): [start: string, end: string] {
  const [start = when, end = start] = when.split('/');
  return [start, end];
}

/**
 * Parses an ISO 8601 moment with a zone, or an interval `start/end` (end not included). A moment is an empty span.
 * @throws RangeError naming the invalid moment
 */
export function span(when: string): Span {
  const [start, end] = momentsOf(when);
  return { start: instant(start), end: instant(end), zone: offsetOf(start) };
}

/** Days are limited to years of four digits: as text, one of five digits would sort before all others. */
const lastDay = Date.UTC(9999, 11, 31);
/** The day `YYYY-MM-DD` of a moment in UTC. */
export const isoDay = (ms: number) => new Date(Math.min(ms, lastDay)).toISOString().slice(0, 10);

/**
 * First and last day `YYYY-MM-DD` of a moment or an interval, in its own zone: used to print, compare, sort and count
 * dates by day.
 */
export function daysOf(when: string): [first: string, last: string] {
  const { start, end, zone } = span(when);
  const local = (ms: number) => isoDay(ms + zone * minuteMs);
  return [local(start), local(end > start ? end - 1 : end)];
}

/** The day `YYYY-MM-DD` of a moment or an interval; null if it covers several days. */
export function dayOf(when: string): string | null {
  const [first, last] = daysOf(when);
  return first === last ? first : null;
}

/** Days since 1970-01-01 in a zone `offset` minutes east of UTC. */
export const dayNumber = (ms: number, offset: number) => Math.floor((ms + offset * minuteMs) / dayMs);
