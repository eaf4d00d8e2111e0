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

/** Filter option that stands for sites of which no source states a value. */
export const unstated = 'unstated';

/** Facet: one property by which sites can be filtered. Its labels are in `i18n/facet-words.ts`. */
interface Facet {
  /** Options of a filter that apply to a site; empty if no source states any. */
  of?(c: Catalogue, site: Site): readonly string[];
  /** All options of a filter, in the order in which the page lists them. */
  options(c: Catalogue): readonly string[];
}

const ids = (records: LazyTable<{ id: string }>) => records.map(({ id }) => id);

/** All facets (properties by which sites can be filtered), by their names in the page’s address. */
export const facets = {
  /** Groups that sources tie to a site, or that are said to have claimed the attack there. */
  group: { of: affiliationsOf, options: (c) => [...ids(c.dataset.groups), unstated] },
  /** Filter by account: the sides to which those belong who make statements about the site itself. */
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
   * Filter by territory: territories that sources state for a site, and the larger ones around these; never one that
   * only this project’s list of places gives.
   */
  territory: {
    of: (c, site) => distinct(valuesOf(c.about(site.id), 'territory').flatMap((id) => chain(c, id))),
    options: (c) => [...ids(c.territories), unstated],
  },
  /** Events that sources say the site is part of. */
  event: { of: eventsOf, options: (c) => [...ids(c.dataset.events), unstated] },
  /** Filter by source: sources with a statement about the site itself. */
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

/** Days, `YYYY-MM-DD`, on which the sources that state something about a site were published. */
function daysOfPublication(c: Catalogue, site: Site): string[] {
  const days = sourcesOf(c, site).map((id) => dayOfSource(c.sources.get(id)!));
  return distinct(days.filter((day) => day !== null));
}

/**
 * Everything for which sites are indexed: the ways to filter them, the groups that decide a site’s symbol, and the days
 * `YYYY-MM-DD` for the two rows of the timeline.
 */
export const columns = {
  ...facets,
  marked: { of: groupsOf },
  happened: { of: daysOfEvents },
  published: { of: daysOfPublication },
};
export type ColumnKey = keyof typeof columns;
