import type {
  Dataset,
  Event,
  Group,
  Names,
  Origin,
  Place,
  Site,
  Source,
  Speaker,
  Statement,
} from '../../geo/schema.ts';
import { groupBy } from './collect.ts';

/** A language of the interface. */
export type Lang = keyof Names;

/** The dataset with its look-ups: every record by id, every statement by its subject and by its source. */
export interface Catalogue {
  dataset: Dataset;
  sites: Map<string, Site>;
  groups: Map<string, Group>;
  places: Map<string, Place>;
  events: Map<string, Event>;
  sources: Map<string, Source>;
  speakers: Map<string, Speaker>;
  origins: Map<string, Origin>;
  statements: Map<string, Statement>;
  about(subject: string): readonly Statement[];
  from(source: string): readonly Statement[];
}

const byId = <T extends { id: string }>(records: readonly T[]) => new Map(records.map((r) => [r.id, r]));

function gather(statements: readonly Statement[], key: 'subject' | 'source') {
  const gathered = groupBy(statements, (statement) => statement[key]);
  return (id: string): readonly Statement[] => gathered.get(id) ?? [];
}

/** The words themselves come before our summaries of words that may not be quoted. */
const quotedFirst = (statements: readonly Statement[]) =>
  [...statements].sort((a, b) => Number(!a.excerpt) - Number(!b.excerpt));

/** Indexes a dataset once; nothing in it is copied or changed. */
export function catalogue(dataset: Dataset): Catalogue {
  return {
    dataset,
    sites: byId(dataset.sites),
    groups: byId(dataset.groups),
    places: byId(dataset.places),
    events: byId(dataset.events),
    sources: byId(dataset.sources),
    speakers: byId(dataset.speakers),
    origins: byId(dataset.origins),
    statements: byId(dataset.statements),
    about: gather(quotedFirst(dataset.statements), 'subject'),
    from: gather(dataset.statements, 'source'),
  };
}

/** A record that another record names; the build has checked that it exists. */
export function known<T>(records: Map<string, T>, id: string): T {
  const record = records.get(id);
  if (!record) throw new Error(`The dataset names “${id}”, which it does not hold.`);
  return record;
}
