import type { Statement } from '../../../geo/model/schema.ts';
import { placeOf } from '../../../geo/model/subject.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { distinct, groupBy } from '../kit/collect.ts';
import { stating } from '../catalogue/sites.ts';

/** List of all sites of an event as one or more sources give it. */
export interface SiteList {
  event: string;
  /** Ids of sites; if a source names only a place, `place:` and the id of the place. */
  sites: string[];
  /** Statements of the number of sites, by the sources that give this list. */
  counts: Extract<Statement, { property: 'count' }>[];
}

/**
 * Lists of an event’s sites by different sources, longest first. Only complete lists count: the source names as many
 * sites, or places for them, as it says there were. Sources with equal lists share one.
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

/** Sites that are on only one of two lists. */
export const difference = (a: SiteList, b: SiteList) => ({
  onlyFirst: a.sites.filter((id) => !b.sites.includes(id)),
  onlySecond: b.sites.filter((id) => !a.sites.includes(id)),
});
