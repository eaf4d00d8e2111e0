import type { Account, Dataset, Statement } from '../../../geo/model/schema.ts';
import type { LazyDataset } from './catalogue.ts';
import { daysOf } from '../../../geo/model/when.ts';

/**
 * The lenses in the order in which they are offered, and whose statements each lets through: null stands for everybody's.
 * Others than the two governments are third parties, groups and reporters themselves.
 */
export const lensAccounts = {
  all: null,
  india: ['india'],
  pakistan: ['pakistan'],
  'third-party': ['third-party', 'reporter', 'group'],
  compare: ['india', 'pakistan'],
} as const satisfies Record<string, readonly Account[] | null>;

export type Lens = keyof typeof lensAccounts;

/** The sources of which no day that the page prints is later than `known`: of several days, the last counts. */
const publishedBy = ({ sources }: Pick<Dataset, 'sources'>, known: string): ReadonlySet<string> =>
  new Set(sources.filter(({ published }) => daysOf(published.when)[1] <= known).map(({ id }) => id));

/** Whether one side says a statement, and it was known on one day; null where every statement passes. */
export function passing(
  dataset: Pick<Dataset, 'sources'>,
  lens: Lens,
  known: string | null,
): ((statement: Statement) => boolean) | null {
  const accounts: readonly Account[] | null = lensAccounts[lens];
  if (!accounts && !known) return null;
  const out = known ? publishedBy(dataset, known) : null;
  return (s) => (!accounts || accounts.includes(s.account)) && (!out || out.has(s.source));
}

/**
 * The dataset as one side tells it, as known on one day: statements of other speakers or of later publications are
 * held back, and so is every site and source of which none is left. Nothing is changed or merged.
 */
export function visible<D extends LazyDataset>(dataset: D, lens: Lens, known: string | null): D {
  const passes = passing(dataset, lens, known);
  if (!passes) return dataset;
  const statements = dataset.statements.filter(passes);
  const subjects = new Set(statements.map((s) => s.subject));
  const sources = new Set(statements.map((s) => s.source));
  return {
    ...dataset,
    statements,
    sites: dataset.sites.filter((site) => subjects.has(site.id)),
    sources: dataset.sources.filter((source) => sources.has(source.id)),
  };
}
