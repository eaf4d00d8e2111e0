import { rowHas } from '../../../geo/model/properties.ts';
import type { Site, Source } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { accountsOf } from '../catalogue/accounts.ts';
import { distinct } from '../kit/collect.ts';
import { chain } from '../catalogue/places.ts';
import { statuses } from '../evidence/statuses.ts';
import type { LazyTable } from '../kit/lazy-array.ts';
import { affiliationsOf, eventsOf, groupsOf, sourcesOf, valuesOf } from '../catalogue/sites.ts';
import { dayOf } from '../../../geo/model/when.ts';

/** Option of a filter for sites that have no other option of that filter. */
export const unstated = 'unstated';

/** Facet: one property by which sites can be filtered. Its labels are in `i18n/facet-words.ts`. */
interface Facet {
  /** Options that a site has; empty if no source states any. */
  of?(c: Catalogue, site: Site): readonly string[];
  /** All options of the facet, in the order in which the page lists them. */
  options(c: Catalogue): readonly string[];
}

const ids = (records: LazyTable<{ id: string }>) => records.map(({ id }) => id);

/** All facets (properties by which sites can be filtered), by their names in the page’s address. */
export const facets = {
  /** Groups that sources tie to a site, or that are said to have claimed the attack there. */
  group: { of: affiliationsOf, options: (c) => [...ids(c.dataset.groups), unstated] },
  /** Accounts (sides) of those who make statements about the site itself. */
  account: {
    of: (c, site) => distinct(c.about(site.id).map((s) => s.account)),
    options: (c) => accountsOf(c.dataset).map(({ id }) => id),
  },
  /**
   * Agreement of sources on each property of a site, such as `contested` or `one-side`. The statuses of a site are
   * computed in `status-column.ts`, because the code that compares statements is loaded late.
   */
  status: { options: () => statuses },
  /**
   * Territories that sources state for a site, and the larger territories around these; never one that only our
   * gazetteer gives.
   */
  territory: {
    of: (c, site) => distinct(valuesOf(c.about(site.id), 'territory').flatMap((id) => chain(c, id))),
    options: (c) => [...ids(c.territories), unstated],
  },
  /** Events that sources say the site is part of. */
  event: { of: eventsOf, options: (c) => [...ids(c.dataset.events), unstated] },
  /** Sources with a statement about the site itself. */
  cites: { of: sourcesOf, options: (c) => ids(c.dataset.sources) },
} satisfies Record<string, Facet>;

export type FacetKey = keyof typeof facets;
export const facetKeys = Object.keys(facets) as FacetKey[];

/** Days that sources state for a site or its events, `YYYY-MM-DD`; dates that span several days are left out. */
function daysOfEvents(c: Catalogue, site: Site): string[] {
  const about = [site.id, ...eventsOf(c, site)].flatMap((subject) => c.about(subject));
  const days = about.map((s) => (rowHas(s, 'value', 'when') ? dayOf(s.value) : null));
  return distinct(days.filter((day) => day !== null));
}

const publication = new WeakMap<Source, string | null>();

/** Day on which a source was published, `YYYY-MM-DD`, cached; null if the date is not a single day. */
function dayOfSource(source: Source): string | null {
  const known = publication.get(source);
  const day = known === undefined ? dayOf(source.published.when) : known;
  publication.set(source, day);
  return day;
}

/** Days, `YYYY-MM-DD`, on which the sources with statements about a site were published. */
function daysOfPublication(c: Catalogue, site: Site): string[] {
  const days = sourcesOf(c, site).map((id) => dayOfSource(c.sources.get(id)!));
  return distinct(days.filter((day) => day !== null));
}

/**
 * Properties of sites that are indexed: the facets, the groups that give a site’s symbol its look, and the days
 * `YYYY-MM-DD` for the two rows of the timeline.
 */
export const columns = {
  ...facets,
  marked: { of: groupsOf },
  happened: { of: daysOfEvents },
  published: { of: daysOfPublication },
};
export type ColumnKey = keyof typeof columns;
