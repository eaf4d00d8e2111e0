import { dayMs, daysOf, endsOf, isoDay, type TimeEnd } from '../../../geo/model/when.ts';

/** True of the last day of a month, `YYYY-MM-DD`. */
const endsMonth = (day: string) => new Date(Date.parse(day) + dayMs).getUTCDate() === 1;

const digits = { year: 4, month: 7, day: 10, moment: 10 };
const dateOf = ({ start, unit }: TimeEnd) => isoDay(start).slice(0, digits[unit]);

/** True of a time that no calendar date holds: with an open or unknown end, approximate or uncertain. */
export const isHedged = (when: string): boolean =>
  endsOf(when).some((end) => typeof end === 'string' || end.approximate || end.uncertain);

/**
 * Calendar dates of a time in its own zone, no more precise than it is: `2025-05-08`, `2009-09` or `2018`; for any other
 * span its first and last day. Of a time with one end, the date of that end.
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
