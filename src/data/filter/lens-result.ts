import type { Dataset } from '../../../geo/model/schema.ts';
import { lowerBound } from '../kit/ascending.ts';
import { catalogue, type Catalogue, type LazyDataset } from '../catalogue/catalogue.ts';
import { coloursIn, columnsOf, type Digest } from './digest.ts';
import { lazyArray } from '../kit/lazy-array.ts';
import { timelineCounts, timelineSpan } from './timeline.ts';
import { lensTest, visible, type Lens } from '../catalogue/lens.ts';

/**
 * Choice of the statements to show: the lens (a filter by who says it), and the last day of publication `YYYY-MM-DD`;
 * null for all days.
 */
export interface LensChoice {
  lens: Lens;
  known: string | null;
}

/**
 * Result of applying a lens (choice of the statements to show) in a worker: rows of the sites left, ascending, ids of
 * the sources left, and number of statements left.
 */
export interface LensResult {
  sites: Uint32Array;
  sources: ReadonlySet<string>;
  statements: number;
  /**
   * Filter indexes and counts of the sites that a lens (choice of statements) leaves; `colours` are those of all sites
   * of the whole dataset.
   */
  digest: Omit<Digest, 'dots'>;
}

const spans = new WeakMap<Dataset, ReturnType<typeof timelineSpan>>();
/** First and last day of the timeline of a dataset, cached. */
function spanOf(whole: Dataset) {
  const span = spans.get(whole) ?? timelineSpan(catalogue(whole));
  spans.set(whole, span);
  return span;
}

/**
 * Applies a lens (choice of the statements to show) to every statement of a dataset. Takes seconds for a large one, so
 * a worker does it.
 */
export function computeLens(whole: Dataset, { lens, known }: LensChoice): LensResult {
  const c = catalogue(visible(whole, lens, known));
  return {
    sites: Uint32Array.from(whole.sites.keys()).filter((row) => c.sites.has(whole.sites[row]!.id)),
    sources: new Set(c.dataset.sources.map(({ id }) => id)),
    statements: c.dataset.statements.length,
    digest: {
      columns: columnsOf(c),
      days: timelineCounts(c, spanOf(whole)),
      colours: coloursIn(c, whole.sites),
    },
  };
}

/**
 * Makes the catalogue of the records of a large dataset that a lens (a filter of statements) leaves. Records are parsed
 * only when read, as in the whole catalogue.
 */
export function lensCatalogue(
  whole: Catalogue,
  { lens, known }: LensChoice,
  { sites, sources, statements }: LensResult,
): Catalogue {
  const passes = lensTest(whole.dataset, lens, known) ?? (() => true);
  const rowOf = (id: string) => {
    const row = whole.rowOf(id);
    const at = lowerBound(sites, row);
    return sites[at] === row ? at : -1;
  };
  const site = (id: string) => (rowOf(id) < 0 ? undefined : whole.sites.get(id));
  const statement = (id: string) => {
    const found = whole.statements.get(id);
    return found && passes(found) ? found : undefined;
  };
  const source = (id: string) => (sources.has(id) ? whole.sources.get(id) : undefined);
  // Inherit the other tables from the whole dataset: copying them would parse every statement.
  const dataset = Object.create(whole.dataset, {
    sites: { value: lazyArray(sites.length, (at) => whole.dataset.sites[sites[at]!]!) },
    sources: { value: whole.dataset.sources.filter(({ id }) => sources.has(id)) },
    statements: { get: () => whole.dataset.statements.filter(passes) },
  }) as LazyDataset;
  return {
    ...whole,
    dataset,
    sites: { get: site, has: (id) => rowOf(id) >= 0, size: sites.length },
    sources: { get: source, has: (id) => sources.has(id), size: sources.size },
    statements: { get: statement, has: (id) => statement(id) !== undefined, size: statements },
    rowOf,
    paired: whole.paired.filter(({ id }) => rowOf(id) >= 0),
    about: (id) => whole.about(id).filter(passes),
    from: (id) => whole.from(id).filter(passes),
  };
}
