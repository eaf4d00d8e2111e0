import { rowHas } from '../../../geo/model/properties.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Filters } from './filter.ts';
import { dayMs, dayOf, isoDay } from '../../../geo/model/when.ts';

type Range = Pick<Filters, 'from' | 'to'>;

/** Consecutive days of a timeline, and their slots: 0 for all earlier days, one for each day, one for all later days. */
export class TimelineDays {
  /** The days, `YYYY-MM-DD`. */
  readonly days: readonly string[];

  constructor([first, last]: readonly [string, string]) {
    const start = Date.parse(first);
    const length = Math.max(0, Math.round((Date.parse(last) - start) / dayMs)) + 1;
    this.days = Array.from({ length }, (_, i) => isoDay(start + i * dayMs));
  }

  /** The last slot. */
  get later(): number {
    return this.days.length + 1;
  }

  /** The slot of a day `YYYY-MM-DD`. */
  slotOf(day: string): number {
    if (day < this.days[0]!) return 0;
    return day > this.days.at(-1)! ? this.later : this.days.indexOf(day) + 1;
  }

  /** First and last slot of a filter; without a bound, those of the timeline. */
  slotsOf({ from, to }: Range): [from: number, to: number] {
    return [
      from ? Math.min(this.slotOf(from), this.days.length) : 0,
      to ? Math.max(this.slotOf(to), 1) : this.later,
    ];
  }

  /** The filter from one slot to another, in either order. */
  between(a: number, b: number): Range {
    const from = Math.max(0, Math.min(a, b, this.days.length));
    const to = Math.min(this.later, Math.max(a, b, 1));
    return { from: this.days[from - 1] ?? null, to: this.days[to - 1] ?? null };
  }

  /** First days of months, but for the month in which the timeline begins; of at most four, evenly chosen. */
  get months(): string[] {
    const firsts = this.days.filter((day, i) => i > 0 && day.endsWith('-01'));
    const step = Math.ceil(firsts.length / 4);
    return firsts.filter((_, i) => i % step === 0);
  }
}

/** Number of statements in each slot of the timeline, and of statements without an exact day. */
export interface DayCounts {
  counts: readonly number[];
  undated: number;
}

export interface TimelineCounts extends Record<'event' | 'publication', DayCounts> {
  /** First and last day of the timeline. */
  span: readonly [first: string, last: string];
}

type Days = readonly (string | null)[];

/** The most days that a timeline has if its dataset names none: a slot needs some pixels. */
const atMost = 366;

/** First and last of those days, at most a year apart, that hold most of the given ones; the earliest of several such. */
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

/** First and last day of the timeline of a whole dataset: as it names them, else where most statements are. */
export function timelineSpan(whole: Catalogue): readonly [first: string, last: string] {
  const named = whole.dataset.meta?.days;
  if (named) return named;
  const { event, publication } = daysIn(whole);
  return densest([...event, ...publication]);
}

/**
 * Counts statements by the day that they state, and by the day on which their source was published. Only dates of a
 * single day count; no day is derived from anything else.
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
