import { dayMs, daysOf, endsOf, isoDay, type TimeEnd } from '../../../geo/model/when.ts';

/** True if a day `YYYY-MM-DD` is the last one of a month. */
const endsMonth = (day: string) => new Date(Date.parse(day) + dayMs).getUTCDate() === 1;

const digits = { year: 4, month: 7, day: 10, moment: 10 };
const dateOf = ({ start, unit }: TimeEnd) => isoDay(start).slice(0, digits[unit]);

/**
 * True if a time cannot be written as a calendar date: its end is open or unknown, or it is approximate or uncertain.
 */
export const isHedged = (when: string): boolean =>
  endsOf(when).some((end) => typeof end === 'string' || end.approximate || end.uncertain);

/**
 * Calendar date of a time in its own zone, as precise as the time: `2025-05-08`, `2009-09` or `2018`. For any other
 * interval, its first and last day; if one end is open or unknown, the day of the other.
 */
export function issued(when: string): [string] | [string, string] {
  const [from, to] = endsOf(when);
  if (typeof from === 'string') return typeof to === 'string' ? [''] : [dateOf(to)];
  if (typeof to === 'string' || from === to) return [dateOf(from)];
  const [first, last] = daysOf(when);
  const [year, month] = [first.slice(0, 4), first.slice(0, 7)];
  if (first === last) return [first];
  if (first === `${year}-01-01` && last === `${year}-12-31`) return [year];
  if (first === `${month}-01` && last.startsWith(month) && endsMonth(last)) return [month];
  return [first, last];
}
