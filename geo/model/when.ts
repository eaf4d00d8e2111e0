/** Milliseconds in a minute and in a day. */
export const minuteMs = 60_000;
export const dayMs = 86_400_000;

/** A span of time: epoch milliseconds, end not included; `zone` is the offset it was stated in, in minutes. */
export interface Span {
  start: number;
  end: number;
  zone: number;
}

/**
 * The zone of an ISO 8601 moment, in minutes east of UTC.
 * @throws RangeError where it has none
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

/** The moments that a moment or an interval `start/end` is written with; they are the same of a moment. */
export function momentsOf(when: string): [start: string, end: string] {
  const [start = when, end = start] = when.split('/');
  return [start, end];
}

/**
 * Reads an ISO 8601 moment with a zone, or an interval `start/end` (end not included). A moment is an empty span.
 * @throws RangeError naming the moment that cannot be read
 */
export function span(when: string): Span {
  const [start, end] = momentsOf(when);
  return { start: instant(start), end: instant(end), zone: offsetOf(start) };
}

/** A year of five digits would stand before all others. */
const lastDay = Date.UTC(9999, 11, 31);
/** The day `YYYY-MM-DD` of a moment in UTC. */
export const isoDay = (ms: number) => new Date(Math.min(ms, lastDay)).toISOString().slice(0, 10);

/**
 * The first and the last day `YYYY-MM-DD` of a moment or an interval, in the zone it was told in: what the page prints
 * of it, and what is compared, sorted and counted by days.
 */
export function daysOf(when: string): [first: string, last: string] {
  const { start, end, zone } = span(when);
  const local = (ms: number) => isoDay(ms + zone * minuteMs);
  return [local(start), local(end > start ? end - 1 : end)];
}

/** The one day of these; null where there are several. */
export function dayOf(when: string): string | null {
  const [first, last] = daysOf(when);
  return first === last ? first : null;
}

/** The number of the day, counted from 1970-01-01, in a zone so many minutes east of UTC. */
export const dayNumber = (ms: number, offset: number) => Math.floor((ms + offset * minuteMs) / dayMs);
