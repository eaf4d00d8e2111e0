import { rowHas } from '../../../geo/model/properties.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Filters } from './filter.ts';
import { dayMs, dayOf, isoDay } from '../../../geo/model/when.ts';

type Range = Pick<Filters, 'from' | 'to'>;

/**
 * Days of the timeline, and their slots (positions of the sliders): slot 0 for all days before, one for each day, and
 * the last one for all days after.
 */
export class TimelineDays {
  /** Days of the timeline, `YYYY-MM-DD`. */
  readonly days: readonly string[];

  constructor([first, last]: readonly [string, string]) {
    const start = Date.parse(first);
    const length = Math.max(0, Math.round((Date.parse(last) - start) / dayMs)) + 1;
    this.days = Array.from({ length }, (_, i) => isoDay(start + i * dayMs));
  }

  /** Last slot (position of the timeline’s sliders), which stands for all days after the timeline. */
  get later(): number {
    return this.days.length + 1;
  }

  /** Slot (position of the timeline’s sliders) of a day `YYYY-MM-DD`. */
  slotOf(day: string): number {
    if (day < this.days[0]!) return 0;
    return day > this.days.at(-1)! ? this.later : this.days.indexOf(day) + 1;
  }

  /**
   * First and last slot (positions of the timeline’s sliders) for the days of a filter; a missing bound gives the first
   * or the last slot of all.
   */
  slotsOf({ from, to }: Range): [from: number, to: number] {
    return [
      from ? Math.min(this.slotOf(from), this.days.length) : 0,
      to ? Math.max(this.slotOf(to), 1) : this.later,
    ];
  }

  /** Days of the filter between two slots (positions of the timeline’s sliders), given in either order. */
  between(a: number, b: number): Range {
    const from = Math.max(0, Math.min(a, b, this.days.length));
    const to = Math.min(this.later, Math.max(a, b, 1));
    return { from: this.days[from - 1] ?? null, to: this.days[to - 1] ?? null };
  }

  /**
   * Days for the labels of the timeline: at most four first days of months, evenly chosen, without the month in which
   * it begins.
   */
  get months(): string[] {
    const firsts = this.days.filter((day, i) => i > 0 && day.endsWith('-01'));
    const step = Math.ceil(firsts.length / 4);
    return firsts.filter((_, i) => i % step === 0);
  }
}

/** Number of statements in each slot (position of the timeline’s sliders), and of statements without an exact day. */
export interface DayCounts {
  counts: readonly number[];
  undated: number;
}

export interface TimelineCounts extends Record<'event' | 'publication', DayCounts> {
  /** First and last day of the timeline. */
  span: readonly [first: string, last: string];
}

type Days = readonly (string | null)[];

/** Maximum number of days of a timeline for a dataset that names no days, because each day needs some pixels. */
const atMost = 366;

/**
 * Period of at most a year that holds most of the given days, as first and last day; the earliest of several such
 * periods.
 */
function densest(given: Days): [first: string, last: string] {
  const numbers = new Map<string, number>();
  for (const day of given) if (day) numbers.set(day, (numbers.get(day) ?? 0) + 1);
  const counts = [...numbers]
    .map(([day, n]) => ({ day, at: Date.parse(day) / dayMs, n }))
    .sort((a, b) => a.at - b.at);
  let best = { n: 0, first: '2000-01-01', last: '2000-01-01' };
  let [start, n] = [0, 0];
  for (const each of counts) {
    n += each.n;
    while (each.at - counts[start]!.at >= atMost) n -= counts[start++]!.n;
    if (n > best.n) best = { n, first: counts[start]!.day, last: each.day };
  }
  return [best.first, best.last];
}

function daysIn(c: Catalogue): Record<'event' | 'publication', Days> {
  const { statements, sources } = c.dataset;
  const published = new Map(sources.map((s) => [s.id, dayOf(s.published.when)]));
  return {
    event: statements.map((s) => (rowHas(s, 'value', 'when') ? dayOf(s.value) : null)),
    publication: statements.map((s) => published.get(s.source) ?? null),
  };
}

/**
 * First and last day of the timeline for a whole dataset: as the dataset gives them, else the period with most dated
 * statements.
 */
export function timelineSpan(whole: Catalogue): readonly [first: string, last: string] {
  const named = whole.dataset.meta?.days;
  if (named) return named;
  const { event, publication } = daysIn(whole);
  return densest([...event, ...publication]);
}

/**
 * Counts statements for the timeline, by the day that they state and by the day on which their source was published.
 * Dates that span several days do not count; no day is guessed.
 */
export function timelineCounts(c: Catalogue, span = timelineSpan(c)): TimelineCounts {
  const timeline = new TimelineDays(span);
  const counted = (days: Days): DayCounts => {
    const counts = Array.from({ length: timeline.later + 1 }, () => 0);
    for (const day of days) if (day) counts[timeline.slotOf(day)]! += 1;
    return { counts, undated: days.filter((day) => !day).length };
  };
  const { event, publication } = daysIn(c);
  return { span, event: counted(event), publication: counted(publication) };
}
