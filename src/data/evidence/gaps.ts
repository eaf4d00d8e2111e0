import { overlap, type Quantity } from '../../../geo/model/quantity.ts';
import type { Statement } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { distinct } from '../kit/collect.ts';
import { stating } from '../catalogue/sites.ts';

/** A source counts more sites of an event than it names: the rest cannot be drawn. */
export interface CountGap {
  kind: 'count';
  statement: Extract<Statement, { property: 'count' }>;
  /** The count as stated. */
  stated: Quantity;
  named: number;
  /** The places that it counts and does not name. */
  unnamed: Quantity;
}
/** A source names a group as struck but no site of that group. */
export interface GroupGap {
  kind: 'group';
  statement: Extract<Statement, { property: 'group' }>;
  group: string;
}
export type Gap = CountGap | GroupGap;

/** A quantity without `n`. */
const less = ({ min, max, best, ...hedges }: Quantity, n: number): Quantity => ({
  ...hedges,
  ...(min !== undefined && { min: Math.max(0, min - n) }),
  ...(max !== undefined && { max: max - n }),
  ...(best !== undefined && { best: Math.max(0, best - n) }),
});

/** The ids of the sites that one source ties to an event. */
const named = (c: Catalogue, source: string, event: string) =>
  distinct(
    c
      .from(source)
      .filter((s) => s.property === 'event' && s.value === event && c.sites.has(s.subject))
      .map((s) => s.subject),
  );

/**
 * Sites that quoted sources count, or whose groups they name, without naming the sites: shown as data, never filled in.
 * Summaries are left out, as a summary need not hold every name of its document.
 */
export function gaps(c: Catalogue): Gap[] {
  return c.dataset.events.flatMap((event) => {
    const about = c.about(event.id).filter(({ excerpt }) => excerpt);
    const counts = stating(about, 'count')
      .filter((s) => s.value.of === 'sites')
      .map((statement) => ({
        kind: 'count' as const,
        statement,
        stated: statement.value,
        named: named(c, statement.source, event.id).length,
      }))
      .map((gap) => ({ ...gap, unnamed: less(gap.stated, gap.named) }))
      .filter((gap) => !overlap({ max: gap.named }, gap.stated));
    const groups = stating(about, 'group')
      .map((statement) => ({ kind: 'group' as const, statement, group: statement.value }))
      .filter(
        ({ statement: { source }, group }) =>
          group !== 'none' &&
          !named(c, source, event.id).some((site) =>
            c.about(site).some((s) => s.source === source && s.property === 'group' && s.value === group),
          ),
      );
    return [...counts, ...groups];
  });
}
