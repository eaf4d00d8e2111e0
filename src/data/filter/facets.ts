import { rowHas } from '../../../geo/model/properties.ts';
import type { Site, Source } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { accountsOf } from '../catalogue/lens.ts';
import { distinct } from '../kit/collect.ts';
import { chain } from '../evidence/contradictions.ts';
import type { Status } from '../evidence/findings.ts';
import type { LazyTable } from '../kit/lazy-array.ts';
import { ownFindings } from '../evidence/site-findings.ts';
import { affiliationsOf, eventsOf, groupsOf, sourcesOf, valuesOf } from '../catalogue/sites.ts';
import { dayOf } from '../../../geo/model/when.ts';

/** Option of a facet for sites without any other option. */
export const unstated = 'unstated';

/** One thing by which sites are told apart; its words stand in `i18n/facet-words.ts`. */
interface Facet {
  /** Options of a site; empty where no source states one. */
  of(c: Catalogue, site: Site): readonly string[];
  /** All options, in the order of the control. */
  options(c: Catalogue): readonly string[];
}

const ids = (records: LazyTable<{ id: string }>) => records.map(({ id }) => id);
const statuses: readonly Status[] = ['contested', 'agree', 'single', 'unstated'];

/** The facets of the filter, by their names in the address. */
export const facets = {
  /** Groups tied to a site, or said to have claimed the attack there. */
  group: { of: affiliationsOf, options: (c) => [...ids(c.dataset.groups), unstated] },
  /** Accounts of the speakers of statements about the site itself. */
  account: {
    of: (c, site) => distinct(c.about(site.id).map((s) => s.account)),
    options: (c) => accountsOf(c.dataset),
  },
  /** Statuses of the site's findings; `unstated` if an expected property is missing. */
  status: {
    of: (c, site) => distinct(ownFindings(c, site).map((f) => f.status)),
    options: () => statuses,
  },
  /** Territories that sources state, and those around these; never one that only our gazetteer gives. */
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

/** Days that sources state for a site or its events; dates of several days are left out. */
function daysOfEvents(c: Catalogue, site: Site): string[] {
  const about = [site.id, ...eventsOf(c, site)].flatMap((subject) => c.about(subject));
  const days = about.map((s) => (rowHas(s, 'value', 'when') ? dayOf(s.value) : null));
  return distinct(days.filter((day) => day !== null));
}

const publication = new WeakMap<Source, string | null>();

/** Day of publication of a source, cached; null if it is not one day. */
function dayOfSource(source: Source): string | null {
  const known = publication.get(source);
  const day = known === undefined ? dayOf(source.published.when) : known;
  publication.set(source, day);
  return day;
}

/** Days of publication of the sources of statements about the site itself. */
function daysOfPublication(c: Catalogue, site: Site): string[] {
  const days = sourcesOf(c, site).map((id) => dayOfSource(c.sources.get(id)!));
  return distinct(days.filter((day) => day !== null));
}

/**
 * Indexed properties of sites: the facets, the groups of their marks, and the days `YYYY-MM-DD` of the two rows of the
 * timeline.
 */
export const columns = {
  ...facets,
  marked: { of: groupsOf },
  happened: { of: daysOfEvents },
  published: { of: daysOfPublication },
};
export type ColumnKey = keyof typeof columns;
