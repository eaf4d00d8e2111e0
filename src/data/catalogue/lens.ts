import type { Account, Dataset, Statement } from '../../../geo/model/schema.ts';
import type { LazyDataset } from './catalogue.ts';
import { lastDayOf } from '../../../geo/model/when.ts';

/**
 * Lenses in the order of the control, with the accounts whose statements each shows; null for all accounts. The lens
 * `third-party` also shows groups and reporters.
 */
export const lensAccounts = {
  all: null,
  india: ['india'],
  pakistan: ['pakistan'],
  'third-party': ['third-party', 'reporter', 'group'],
  compare: ['india', 'pakistan'],
} as const satisfies Record<string, readonly Account[] | null>;

export type Lens = keyof typeof lensAccounts;

/** Ids of the sources surely published by the day `known`: the last day on which they may have been counts. */
function publishedBy({ sources }: Pick<Dataset, 'sources'>, known: string): ReadonlySet<string> {
  const early = sources.filter(({ published }) => {
    const last = lastDayOf(published.when);
    return last !== null && last <= known;
  });
  return new Set(early.map(({ id }) => id));
}

/** True of a statement that a lens shows and that was published by the day `known`; null if all statements pass. */
export function lensTest(
  dataset: Pick<Dataset, 'sources'>,
  lens: Lens,
  known: string | null,
): ((statement: Statement) => boolean) | null {
  const accounts: readonly Account[] | null = lensAccounts[lens];
  if (!accounts && !known) return null;
  const published = known ? publishedBy(dataset, known) : null;
  return (s) => (!accounts || accounts.includes(s.account)) && (!published || published.has(s.source));
}

/**
 * The dataset by a lens and as known on one day: without statements of other accounts or of later publications, and
 * without sites and sources that have no statement left. Nothing is changed or merged.
 */
export function visible<D extends LazyDataset>(dataset: D, lens: Lens, known: string | null): D {
  const passes = lensTest(dataset, lens, known);
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
