import type { Statement } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { distinct, groupBy } from '../kit/collect.ts';
import { stating } from '../catalogue/sites.ts';

/** One list of an event's sites, and everybody who gives just that list. */
export interface SiteList {
  event: string;
  sites: string[];
  /** The counts that each source puts on its list. */
  counts: Extract<Statement, { property: 'count' }>[];
}

/**
 * The complete lists of an event's sites: those of sources that count the sites and name as many. Lists of the same
 * sites are one, whoever gives them; longer lists come first. A source that names fewer than it counts has no list.
 */
export function siteLists(c: Catalogue, event: string): SiteList[] {
  const counts = stating(c.about(event), 'count').filter((s) => s.value.of === 'sites');
  const complete = counts.flatMap((count) => {
    const named = c.from(count.source).filter((s) => s.property === 'event' && s.value === event);
    const sites = distinct(named.map((s) => s.subject))
      .filter((id) => c.sites.has(id))
      .sort();
    return sites.length === count.value.min && sites.length === count.value.max ? [{ count, sites }] : [];
  });
  return [...groupBy(complete, ({ sites }) => sites.join()).values()]
    .map((same) => ({ event, sites: same[0]!.sites, counts: same.map(({ count }) => count) }))
    .sort((a, b) => b.sites.length - a.sites.length);
}

/** What one list has that the other has not, both ways. */
export const difference = (a: SiteList, b: SiteList) => ({
  onlyFirst: a.sites.filter((id) => !b.sites.includes(id)),
  onlySecond: b.sites.filter((id) => !a.sites.includes(id)),
});
