import type {
  Dataset,
  Denies,
  Event,
  Group,
  Institution,
  Origin,
  Place,
  Publisher,
  Site,
  Source,
  Speaker,
  Statement,
} from '../../../geo/model/schema.ts';
import { groupBy } from '../kit/collect.ts';
import type { LazyTable } from '../kit/lazy-array.ts';

export type { Lang } from '../../../geo/model/languages.ts';

/** Records of one table by id. */
export type Records<T> = Pick<ReadonlyMap<string, T>, 'get' | 'has' | 'size'>;

/** Dataset whose sites and places may be parsed one by one, when they are read. */
export interface LazyDataset extends Omit<Dataset, 'sites' | 'places'> {
  sites: LazyTable<Site>;
  places: LazyTable<Place>;
}

/** Dataset with its look-ups: records by id, statements by subject and by source. */
export interface Catalogue {
  dataset: LazyDataset;
  sites: Records<Site>;
  groups: Records<Group>;
  places: Records<Place>;
  events: Records<Event>;
  sources: Records<Source>;
  speakers: Records<Speaker>;
  /** None in a dataset whose sources name their publishers. */
  publishers: Records<Publisher>;
  institutions: Records<Institution>;
  origins: Records<Origin>;
  statements: Records<Statement>;
  /** Row of a site (its number in the dataset); −1 if the dataset has no such site. */
  rowOf(site: string): number;
  /** Sites that may be the same as another site. */
  paired: LazyTable<Site>;
  /** Places that are territories, such as provinces; they have no point, so no site lies at one. */
  territories: LazyTable<Place>;
  /** Statements about a site, group or event, quoted ones first. */
  about(subject: string): readonly Statement[];
  /** Statements that a source contains. */
  from(source: string): readonly Statement[];
  /** Statements that deny claims about a site, group, event or place, or about its sites. */
  against(subject: string): readonly Statement[];
}

/**
 * Claims that a statement denies; undefined if it denies none. A statement that a group denies responsibility denies
 * all claims that this group is responsible.
 */
export const deniedIn = (s: Statement): Denies | undefined =>
  s.denies ??
  (s.property === 'deniedBy' ? { subject: s.subject, property: 'claimedBy', value: s.value } : undefined);

const byId = <T extends { id: string }>(records: LazyTable<T>) => new Map(records.map((r) => [r.id, r]));

function gather(statements: readonly Statement[], key: (statement: Statement) => string | undefined) {
  const gathered = groupBy(statements, key);
  return (id: string): readonly Statement[] => gathered.get(id) ?? [];
}

/** Sorts statements: quoted ones before summarised ones. */
const quotedFirst = (statements: readonly Statement[]) =>
  [...statements].sort((a, b) => Number(!a.excerpt) - Number(!b.excerpt));

export const isTerritory = ({ precision }: Place) => precision.level === 'territory';

function rowsOf(sites: LazyTable<Site>) {
  let rows: Map<string, number> | undefined;
  return (id: string): number => {
    rows ??= new Map(sites.map((site, row) => [site.id, row]));
    return rows.get(id) ?? -1;
  };
}

/** Makes the look-ups of a dataset; the dataset is neither copied nor changed. */
export const catalogue = (dataset: LazyDataset): Catalogue => ({
  dataset,
  ...recordsOf(dataset),
  rowOf: rowsOf(dataset.sites),
  paired: dataset.sites.filter(({ matches }) => matches),
  territories: dataset.places.filter(isTerritory),
  statements: byId(dataset.statements),
  about: gather(quotedFirst(dataset.statements), (s) => s.subject),
  from: gather(dataset.statements, (s) => s.source),
  against: gather(dataset.statements, (s) => deniedIn(s)?.subject),
});

/** Makes the look-ups by id of all tables except that of statements. */
export function recordsOf(dataset: Omit<LazyDataset, 'statements'>) {
  return {
    sites: byId(dataset.sites),
    groups: byId(dataset.groups),
    places: byId(dataset.places),
    events: byId(dataset.events),
    sources: byId(dataset.sources),
    speakers: byId(dataset.speakers),
    publishers: byId(dataset.publishers ?? []),
    institutions: byId(dataset.institutions),
    origins: byId(dataset.origins),
  };
}

/**
 * Looks up a record by the id in another record; the checks have proven that it exists.
 * @throws Error if it does not exist
 */
export function known<T>(records: Records<T>, id: string): T {
  const record = records.get(id);
  if (!record) throw new Error(`The dataset names “${id}”, which it does not hold.`);
  return record;
}
