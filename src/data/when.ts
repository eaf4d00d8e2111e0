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

/** The one day `YYYY-MM-DD`, in the zone it was told in, that a moment or an interval lies in; null where it is wider. */
export function dayOf(when: string): string | null {
  const { start, end, zone } = span(when);
  const at = (ms: number) => new Date(ms + zone * 60_000).toISOString().slice(0, 10);
  const day = at(start);
  return end > start && at(end - 1) !== day ? null : day;
}
