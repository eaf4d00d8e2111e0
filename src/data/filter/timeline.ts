import { rowHas } from '../../../geo/model/properties.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Filters } from './filter.ts';
import { dayMs, dayOf, isoDay } from '../../../geo/model/when.ts';

/** Days of the timeline, `YYYY-MM-DD`: from the attack to the end of July 2025. */
export const days: readonly string[] = Array.from({ length: 101 }, (_, i) =>
  isoDay(Date.UTC(2025, 3, 22) + i * dayMs),
);
/**
 * Number of the last slot of the timeline. Slot 0 is for all earlier days, then comes one for each day, and the last is
 * for all later days.
 */
export const later = days.length + 1;

/** Slot of the timeline for a day `YYYY-MM-DD`. */
export function slotOf(day: string): number {
  if (day < days[0]!) return 0;
  return day > days.at(-1)! ? later : days.indexOf(day) + 1;
}

/** Number of statements in each slot of the timeline, and of statements without an exact day. */
export interface DayCounts {
  counts: readonly number[];
  undated: number;
}

export type TimelineCounts = Record<'event' | 'publication', DayCounts>;

function countByDay(dayOfEach: readonly (string | null)[]): DayCounts {
  const counts = Array.from({ length: later + 1 }, () => 0);
  for (const day of dayOfEach) if (day) counts[slotOf(day)]! += 1;
  return { counts, undated: dayOfEach.filter((day) => !day).length };
}

/**
 * Counts statements by the day that they state, and by the day on which their source was published. Only dates of a
 * single day count; no day is derived from anything else.
 */
export function timelineCounts(c: Catalogue): TimelineCounts {
  const { statements, sources } = c.dataset;
  const published = new Map(sources.map((s) => [s.id, dayOf(s.published.when)]));
  return {
    event: countByDay(statements.map((s) => (rowHas(s, 'value', 'when') ? dayOf(s.value) : null))),
    publication: countByDay(statements.map((s) => published.get(s.source) ?? null)),
  };
}

type Range = Pick<Filters, 'from' | 'to'>;

/**
 * First and last slot of the timeline that a date filter covers; without a bound, the slot at that end of the timeline.
 */
export const slotsOf = ({ from, to }: Range): [from: number, to: number] => [
  from ? Math.min(slotOf(from), days.length) : 0,
  to ? Math.max(slotOf(to), 1) : later,
];

/** Makes the date filter that covers the slots from `a` to `b`, given in either order. */
export function between(a: number, b: number): Range {
  const from = Math.max(0, Math.min(a, b, days.length));
  const to = Math.min(later, Math.max(a, b, 1));
  return { from: days[from - 1] ?? null, to: days[to - 1] ?? null };
}
