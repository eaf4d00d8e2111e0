import { accounts } from '../../../geo/model/accounts.ts';
import { rowHas } from '../../../geo/model/properties.ts';
import type { Site, Source } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { distinct } from '../kit/collect.ts';
import { chain } from '../evidence/contradictions.ts';
import type { Status } from '../evidence/findings.ts';
import type { LazyTable } from '../kit/lazy-array.ts';
import { ownFindings } from '../evidence/site-findings.ts';
import { affiliationsOf, eventsOf, groupsOf, sourcesOf, valuesOf } from '../catalogue/sites.ts';
import { dayOf } from '../../../geo/model/when.ts';

/** The option of a facet that holds the sites of which no source states any other. */
export const unstated = 'unstated';

/** One thing by which sites are told apart; its words stand in `i18n/facet-words.ts`. */
interface Facet {
  /** The options that a site has; none where no source states one. */
  of(c: Catalogue, site: Site): readonly string[];
  /** Every option there may be, in the order in which they are offered. */
  options(c: Catalogue): readonly string[];
}

const ids = (records: LazyTable<{ id: string }>) => records.map(({ id }) => id);
const statuses: readonly Status[] = ['contested', 'agree', 'single', 'unstated'];

/** The facets by which a reader filters, by the name each has in the address. */
export const facets = {
  /** The groups tied to a site, or said to have claimed the attack there. */
  group: { of: affiliationsOf, options: (c) => [...ids(c.dataset.groups), unstated] },
  /** The accounts of which a speaker states something about the site itself. */
  account: {
    of: (c, site) => distinct(c.about(site.id).map((s) => s.account)),
    options: () => accounts,
  },
  /** How the sources stand on any property that is shown of the site; `unstated` where one that is asked is missing. */
  status: {
    of: (c, site) => distinct(ownFindings(c, site).map((f) => f.status)),
    options: () => statuses,
  },
  /** The territories that sources state, and those they lie in; never one that only our gazetteer knows of. */
  territory: {
    of: (c, site) => distinct(valuesOf(c.about(site.id), 'territory').flatMap((id) => chain(c, id))),
    options: (c) => [...ids(c.territories), unstated],
  },
  /** The events that sources say the site is part of. */
  event: { of: eventsOf, options: (c) => [...ids(c.dataset.events), unstated] },
  /** The sources that state something about the site itself. */
  cites: { of: sourcesOf, options: (c) => ids(c.dataset.sources) },
} satisfies Record<string, Facet>;

export type FacetKey = keyof typeof facets;
export const facetKeys = Object.keys(facets) as FacetKey[];

/** The days that sources state of a site, or of an event it is part of; a wider date is no day. */
function daysOfEvents(c: Catalogue, site: Site): string[] {
  const about = [site.id, ...eventsOf(c, site)].flatMap((subject) => c.about(subject));
  const days = about.map((s) => (rowHas(s, 'value', 'when') ? dayOf(s.value) : null));
  return distinct(days.filter((day) => day !== null));
}

const publication = new WeakMap<Source, string | null>();

/** The day on which a source was published; it is asked for with each site. */
function dayOfSource(source: Source): string | null {
  const known = publication.get(source);
  const day = known === undefined ? dayOf(source.published.when) : known;
  publication.set(source, day);
  return day;
}

/** The days on which sources that state something about the site itself were published. */
function daysOfPublication(c: Catalogue, site: Site): string[] {
  const days = sourcesOf(c, site).map((id) => dayOfSource(c.sources.get(id)!));
  return distinct(days.filter((day) => day !== null));
}

/**
 * By what sites are indexed: the facets, the groups that mark them, and the days `YYYY-MM-DD` of either row of the
 * timeline.
 */
export const columns = {
  ...facets,
  marked: { of: groupsOf },
  happened: { of: daysOfEvents },
  published: { of: daysOfPublication },
};
export type ColumnKey = keyof typeof columns;
