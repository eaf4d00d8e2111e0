import type { Dataset } from '../../../geo/model/schema.ts';
import { lowerBound } from '../kit/ascending.ts';
import { catalogue, type Catalogue, type LazyDataset } from '../catalogue/catalogue.ts';
import { columnsOf } from './columns.ts';
import { coloursIn, type Digest } from './digest.ts';
import { lazyArray } from '../kit/lazy-array.ts';
import { timelineCounts, timelineSpan } from './timeline.ts';
import { lensTest, visible, type Lens } from '../catalogue/lens.ts';

/** A choice of statements: the lens, and the last day of publication `YYYY-MM-DD`; null for all days. */
export interface LensChoice {
  lens: Lens;
  known: string | null;
}

/** A worker's result for a lens: the rows of sites, ascending, ids of sources, and number of statements left. */
export interface LensResult {
  sites: Uint32Array;
  sources: ReadonlySet<string>;
  statements: number;
  /** Summary of these sites; colours are of all sites of the whole dataset. */
  digest: Omit<Digest, 'dots'>;
}

const spans = new WeakMap<Dataset, ReturnType<typeof timelineSpan>>();
/** Span of the timeline of a whole dataset, cached. */
function spanOf(whole: Dataset) {
  const span = spans.get(whole) ?? timelineSpan(catalogue(whole));
  spans.set(whole, span);
  return span;
}

/** Applies a lens to every statement of a dataset: takes seconds for a large one, so it is done in a worker. */
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

/** Catalogue of those records of a large dataset that a lens lets through. As in the whole, a record is parsed when it is read. */
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
  // The other tables are inherited from the whole dataset: a copy would parse every statement.
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
