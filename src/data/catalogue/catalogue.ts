import type {
  Dataset,
  Event,
  Group,
  Origin,
  Place,
  Site,
  Source,
  Speaker,
  Statement,
} from '../../../geo/model/schema.ts';
import { groupBy } from '../kit/collect.ts';
import type { LazyTable } from '../kit/lazy-array.ts';

export type { Lang } from '../../../geo/model/languages.ts';

/** Records by their ids. */
export type Records<T> = Pick<ReadonlyMap<string, T>, 'get' | 'has' | 'size'>;

/** A dataset whose long tables may be read row by row. */
export interface LazyDataset extends Omit<Dataset, 'sites' | 'places'> {
  sites: LazyTable<Site>;
  places: LazyTable<Place>;
}

/** The dataset with its look-ups: every record by id, every statement by its subject and by its source. */
export interface Catalogue {
  dataset: LazyDataset;
  sites: Records<Site>;
  groups: Records<Group>;
  places: Records<Place>;
  events: Records<Event>;
  sources: Records<Source>;
  speakers: Records<Speaker>;
  origins: Records<Origin>;
  statements: Records<Statement>;
  /** The place of a site among those of the dataset; −1 for none. */
  rowOf(site: string): number;
  /** The sites that may be the same spot as another, and the places that are territories: a few of very many. */
  paired: LazyTable<Site>;
  territories: LazyTable<Place>;
  about(subject: string): readonly Statement[];
  from(source: string): readonly Statement[];
}

const byId = <T extends { id: string }>(records: LazyTable<T>) => new Map(records.map((r) => [r.id, r]));

function gather(statements: readonly Statement[], key: 'subject' | 'source') {
  const gathered = groupBy(statements, (statement) => statement[key]);
  return (id: string): readonly Statement[] => gathered.get(id) ?? [];
}

/** The words themselves come before our summaries of words that may not be quoted. */
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

/** Indexes a dataset once; nothing in it is copied or changed. */
export const catalogue = (dataset: LazyDataset): Catalogue => ({
  dataset,
  ...recordsOf(dataset),
  rowOf: rowsOf(dataset.sites),
  paired: dataset.sites.filter(({ matches }) => matches),
  territories: dataset.places.filter(isTerritory),
  statements: byId(dataset.statements),
  about: gather(quotedFirst(dataset.statements), 'subject'),
  from: gather(dataset.statements, 'source'),
});

/** The records of all tables but the statements. */
export function recordsOf(dataset: Omit<LazyDataset, 'statements'>) {
  return {
    sites: byId(dataset.sites),
    groups: byId(dataset.groups),
    places: byId(dataset.places),
    events: byId(dataset.events),
    sources: byId(dataset.sources),
    speakers: byId(dataset.speakers),
    origins: byId(dataset.origins),
  };
}

/** A record that another record names; the build has checked that it exists. */
export function known<T>(records: Records<T>, id: string): T {
  const record = records.get(id);
  if (!record) throw new Error(`The dataset names “${id}”, which it does not hold.`);
  return record;
}
