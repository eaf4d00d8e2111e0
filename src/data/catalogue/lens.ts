import type { Dataset, Statement } from '../../../geo/model/schema.ts';
import { accountsOf, comparedOf, type DeclaringAccounts } from './accounts.ts';
import type { LazyDataset } from './catalogue.ts';
import { lastDayOf } from '../../../geo/model/when.ts';

/**
 * Lenses (choices of the statements to show) of a dataset in the order of the buttons, each with the accounts (sides)
 * whose statements it shows; null for all. There is one for each account that can be compared, one for all other
 * accounts, named after the first of these, and `compare`, which shows two accounts side by side.
 */
export function lensesOf(dataset: DeclaringAccounts): Map<Lens, readonly string[] | null> {
  const own = comparedOf(dataset);
  const others = accountsOf(dataset).flatMap(({ id }) => (own.includes(id) ? [] : [id]));
  return new Map<Lens, readonly string[] | null>([
    ['all', null],
    ...own.map((id) => [id, [id]] as const),
    ...(others[0] ? [[others[0], others] as const] : []),
    ...(own.length > 1 ? [['compare', own.slice(0, 2)] as const] : []),
  ]);
}

/** Lens, the choice of whose statements are shown: `all`, `compare`, or the id of an account (side). */
export type Lens = string;

/**
 * Ids of the sources that were certainly published by the day `known`: of an uncertain date, the last possible day
 * counts.
 */
function publishedBy({ sources }: Pick<Dataset, 'sources'>, known: string): ReadonlySet<string> {
  const early = sources.filter(({ published }) => {
    const last = lastDayOf(published.when);
    return last !== null && last <= known;
  });
  return new Set(early.map(({ id }) => id));
}

/**
 * Makes the test for statements that a lens (choice of accounts) shows and whose source was published by the day
 * `known` (`YYYY-MM-DD`; null for any day). Null if all statements pass.
 */
export function lensTest(
  dataset: Pick<Dataset, 'sources' | 'accounts'>,
  lens: Lens,
  known: string | null,
): ((statement: Statement) => boolean) | null {
  const heard = lensesOf(dataset).get(lens) ?? null;
  if (!heard && !known) return null;
  const published = known ? publishedBy(dataset, known) : null;
  return (s) => (!heard || heard.includes(s.account)) && (!published || published.has(s.source));
}

/**
 * Reduces a dataset to the statements that a lens (choice of accounts) shows and that were published by one day, and to
 * the sites and sources that have a statement left. Records are not changed or merged.
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
