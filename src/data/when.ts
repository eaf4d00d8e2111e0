/** A span of time: epoch milliseconds, end not included; `zone` is the offset it was stated in, in minutes. */
export interface Span {
  start: number;
  end: number;
  zone: number;
}

function offsetOf(moment: string): number {
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

/**
 * Reads an ISO 8601 moment with a zone, or an interval `start/end` (end not included). A moment is an empty span.
 * @throws RangeError naming the moment that cannot be read
 */
export function span(when: string): Span {
  const [start = '', end = start] = when.split('/');
  return { start: instant(start), end: instant(end), zone: offsetOf(start) };
}

/** A year of five digits would stand before all others. */
const lastDay = Date.UTC(9999, 11, 31);
const iso = (ms: number) => new Date(Math.min(ms, lastDay)).toISOString().slice(0, 10);

/**
 * The first and the last day `YYYY-MM-DD` of a moment or an interval, in the zone it was told in: what the page prints
 * of it, and what is compared, sorted and counted by days.
 */
export function daysOf(when: string): [first: string, last: string] {
  const { start, end, zone } = span(when);
  const local = (ms: number) => iso(ms + zone * 60_000);
  return [local(start), local(end > start ? end - 1 : end)];
}

/** The one day of these; null where there are several. */
export function dayOf(when: string): string | null {
  const [first, last] = daysOf(when);
  return first === last ? first : null;
}
