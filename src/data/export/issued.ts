import { span } from '../when.ts';

const day = 86_400_000;
const date = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/**
 * The calendar dates of a moment or an interval in its own zone, no finer than it is: `2025-05-08`, `2009-09` or
 * `2018`, and two days for a longer span, the first and the last.
 */
export function issued(when: string): [string] | [string, string] {
  const { start, end, zone } = span(when);
  const first = date(start + zone * 60_000);
  const after = end + zone * 60_000;
  const last = date(end > start ? after - 1 : after);
  const next = date(after);
  const year = first.slice(0, 4);
  if (end - start >= 2 * day && first.endsWith('-01') && next.endsWith('-01')) {
    const month = new Date(Date.parse(first));
    month.setUTCMonth(month.getUTCMonth() + 1);
    if (date(month.getTime()) === next) return [first.slice(0, 7)];
    if (first === `${year}-01-01` && last === `${year}-12-31`) return [year];
  }
  return first === last ? [first] : [first, last];
}
