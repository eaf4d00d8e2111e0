import { accounts, sides } from '../../../geo/model/accounts.ts';
import type { Dataset, Statement } from '../../../geo/model/schema.ts';
import type { LazyDataset } from './catalogue.ts';
import { daysOf } from '../../../geo/model/when.ts';

type Declaring = Pick<Dataset, 'accounts'>;

/** Ids of the accounts of a dataset, in the order of the controls. */
export const accountsOf = (dataset: Declaring): readonly string[] =>
  dataset.accounts?.map(({ id }) => id) ?? accounts;

/** The accounts that are sides: each has a lens of its own, and the first two are compared. */
function sidesOf(dataset: Declaring): readonly string[] {
  if (!dataset.accounts) return sides;
  const own = dataset.accounts.filter(({ side }) => side).map(({ id }) => id);
  return own.length ? own : accountsOf(dataset);
}

/**
 * Lenses in the order of the control, with the accounts whose statements each shows; null for all. One for each side;
 * one, named after the first of them, for all others; and `compare` for two sides beside each other.
 */
export function lensesOf(dataset: Declaring): Map<Lens, readonly string[] | null> {
  const own = sidesOf(dataset);
  const others = accountsOf(dataset).filter((id) => !own.includes(id));
  return new Map<Lens, readonly string[] | null>([
    ['all', null],
    ...own.map((id) => [id, [id]] as const),
    ...(others[0] ? [[others[0], others] as const] : []),
    ...(own.length > 1 ? [['compare', own.slice(0, 2)] as const] : []),
  ]);
}

/** `all`, `compare`, or the id of an account. */
export type Lens = string;

/** Ids of the sources published on or before the day `known`; of an interval, its last day counts. */
const publishedBy = ({ sources }: Pick<Dataset, 'sources'>, known: string): ReadonlySet<string> =>
  new Set(sources.filter(({ published }) => daysOf(published.when)[1] <= known).map(({ id }) => id));

/** True of a statement that a lens shows and that was published by the day `known`; null if all statements pass. */
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
