import { dayMs, daysOf } from '../../../geo/model/when.ts';

/** True of the last day of a month, `YYYY-MM-DD`. */
const endsMonth = (day: string) => new Date(Date.parse(day) + dayMs).getUTCDate() === 1;

/**
 * Calendar dates of a moment or an interval in its own zone, no more precise than it is: `2025-05-08`, `2009-09` or
 * `2018`; for any other span its first and last day.
 */
export function issued(when: string): [string] | [string, string] {
  const [first, last] = daysOf(when);
  const [year, month] = [first.slice(0, 4), first.slice(0, 7)];
  if (first === last) return [first];
  if (first === `${year}-01-01` && last === `${year}-12-31`) return [year];
  if (first === `${month}-01` && last.startsWith(month) && endsMonth(last)) return [month];
  return [first, last];
}
