import type { Account, Dataset, Statement } from '../../../geo/model/schema.ts';
import type { LazyDataset } from './catalogue.ts';
import { lastDayOf } from '../../../geo/model/when.ts';

/**
 * Lenses (filters by who makes a statement) in the order in which the page lists them, with the accounts (sides) whose
 * statements each shows; null for all. `third-party` also shows statements of groups and reporters.
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

/**
 * Makes the test for statements that a lens shows and whose source was published by the day `known` (`YYYY-MM-DD` or
 * null); null if all statements pass.
 */
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
 * Reduces a dataset to what a lens shows and what was known on one day: leaves out statements of other accounts (sides)
 * or later publications, and the sites and sources that have no statement left. Records are not changed or merged.
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
