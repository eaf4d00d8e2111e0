import { overlap, type Quantity } from '../../../geo/model/quantity.ts';
import type { Statement } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { distinct } from '../kit/collect.ts';
import { stating } from '../catalogue/sites.ts';

/** Sites that the map cannot show: a source counts more sites of an event than it names. */
export interface CountGap {
  kind: 'count';
  statement: Extract<Statement, { property: 'count' }>;
  /** Number of sites of an event, as the source states it. */
  stated: Quantity;
  named: number;
  /** Number of sites that the source counts without naming them. */
  unnamed: Quantity;
}
/** Site that the map cannot show: a source says that a group was struck, but names no site of that group. */
export interface GroupGap {
  kind: 'group';
  statement: Extract<Statement, { property: 'group' }>;
  group: string;
}
export type Gap = CountGap | GroupGap;

/** Subtracts `n` from a number and its bounds. */
const less = ({ min, max, best, ...hedges }: Quantity, n: number): Quantity => ({
  ...hedges,
  ...(min !== undefined && { min: Math.max(0, min - n) }),
  ...(max !== undefined && { max: max - n }),
  ...(best !== undefined && { best: Math.max(0, best - n) }),
});

/** Ids of the sites that a source names as part of an event. */
const named = (c: Catalogue, source: string, event: string) =>
  distinct(
    c
      .from(source)
      .filter((s) => s.property === 'event' && s.value === event && c.sites.has(s.subject))
      .map((s) => s.subject),
  );

/**
 * Sites that the map cannot show: quoted sources count them, or name their groups, but do not name the sites. The page
 * lists these gaps and does not guess the sites. Summaries are ignored, because a summary may leave out names that its
 * document has.
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
