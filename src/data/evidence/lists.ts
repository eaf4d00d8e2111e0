import type { Statement } from '../../../geo/model/schema.ts';
import { placeOf } from '../../../geo/model/subject.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { distinct, groupBy } from '../kit/collect.ts';
import { stating } from '../catalogue/sites.ts';

/** One list of an event's sites, with the counts of all sources that give exactly this list. */
export interface SiteList {
  event: string;
  /** Ids of sites; a place, where the source names no more, as `place:ID`. */
  sites: string[];
  /** The count that each source states for its list. */
  counts: Extract<Statement, { property: 'count' }>[];
}

/**
 * Complete lists of an event's sites, longest first: those of sources that name as many sites, or places for
 * them, as they count. Equal lists
 * of different sources are one.
 */
export function siteLists(c: Catalogue, event: string): SiteList[] {
  const counts = stating(c.about(event), 'count').filter((s) => s.value.of === 'sites');
  const complete = counts.flatMap((count) => {
    const named = c.from(count.source).filter((s) => s.property === 'event' && s.value === event);
    const sites = distinct(named.map((s) => s.subject))
      .filter((id) => c.sites.has(id) || placeOf(id) !== null)
      .sort();
    const { min, max, approximate } = count.value;
    return sites.length === min && sites.length === max && !approximate ? [{ count, sites }] : [];
  });
  return [...groupBy(complete, ({ sites }) => sites.join()).values()]
    .map((same) => ({ event, sites: same[0]!.sites, counts: same.map(({ count }) => count) }))
    .sort((a, b) => b.sites.length - a.sites.length);
}

/** Sites that only one of two lists has. */
export const difference = (a: SiteList, b: SiteList) => ({
  onlyFirst: a.sites.filter((id) => !b.sites.includes(id)),
  onlySecond: b.sites.filter((id) => !a.sites.includes(id)),
});
