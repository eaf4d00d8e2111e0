import { rowHas } from '../../../geo/model/properties.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Filters } from './filter.ts';
import { dayMs, dayOf, isoDay } from '../../../geo/model/when.ts';

/** The days that the timeline has a place for, `YYYY-MM-DD`: from the attack to the end of July 2025. */
export const days: readonly string[] = Array.from({ length: 101 }, (_, i) =>
  isoDay(Date.UTC(2025, 3, 22) + i * dayMs),
);
/** The slots of the timeline: one for whatever was earlier, one for each day, one for whatever was later. */
export const later = days.length + 1;

/** The slot of a day `YYYY-MM-DD`; `later` and 0 stand for all days outside. */
export function slotOf(day: string): number {
  if (day < days[0]!) return 0;
  return day > days.at(-1)! ? later : days.indexOf(day) + 1;
}

/** How many statements there are by slot, and how many have no exact day. */
export interface Row {
  counts: readonly number[];
  undated: number;
}

export type Rows = Record<'event' | 'publication', Row>;

function row(found: readonly (string | null)[]): Row {
  const counts = Array.from({ length: later + 1 }, () => 0);
  for (const day of found) if (day) counts[slotOf(day)]! += 1;
  return { counts, undated: found.filter((day) => !day).length };
}

/**
 * Statements by the day of the event, where they themselves state one exactly, and by the day on which their source
 * was published, where that is known. No day is taken from anything else.
 */
export function rows(c: Catalogue): Rows {
  const { statements, sources } = c.dataset;
  const published = new Map(sources.map((s) => [s.id, dayOf(s.published.when)]));
  return {
    event: row(statements.map((s) => (rowHas(s, 'value', 'when') ? dayOf(s.value) : null))),
    publication: row(statements.map((s) => published.get(s.source) ?? null)),
  };
}

type Range = Pick<Filters, 'from' | 'to'>;

/** The slots in which a filter begins and ends: without a bound, the first and the last. */
export const slotsOf = ({ from, to }: Range): [from: number, to: number] => [
  from ? Math.min(slotOf(from), days.length) : 0,
  to ? Math.max(slotOf(to), 1) : later,
];

/** The filter from one slot to another, in either order. */
export function between(a: number, b: number): Range {
  const from = Math.max(0, Math.min(a, b, days.length));
  const to = Math.min(later, Math.max(a, b, 1));
  return { from: days[from - 1] ?? null, to: days[to - 1] ?? null };
}
