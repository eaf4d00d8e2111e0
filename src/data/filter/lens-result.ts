import type { Dataset } from '../../../geo/model/schema.ts';
import { firstFrom } from '../kit/ascending.ts';
import { catalogue, type Catalogue, type LazyDataset } from '../catalogue/catalogue.ts';
import { columnsOf } from './columns.ts';
import { coloursIn, type Digest } from './digest.ts';
import { reading } from '../kit/lazy-array.ts';
import { rows } from './timeline.ts';
import { passing, visible, type Lens } from '../catalogue/lens.ts';

/** Through what is looked at the statements: who speaks, and the last day of publication, null for all. */
export interface Through {
  lens: Lens;
  known: string | null;
}

/** What of a dataset is left: the rows of its sites, ascending, its sources, and how many statements. */
export interface Narrowed {
  sites: Uint32Array;
  sources: ReadonlySet<string>;
  statements: number;
  /** Of these sites; colours of all, by their rows in the whole dataset. */
  digest: Omit<Digest, 'dots'>;
}

/** Goes through every statement of a dataset, which takes seconds where there are very many: meant for a worker. */
export function narrow(whole: Dataset, { lens, known }: Through): Narrowed {
  const c = catalogue(visible(whole, lens, known));
  return {
    sites: Uint32Array.from(whole.sites.keys()).filter((row) => c.sites.has(whole.sites[row]!.id)),
    sources: new Set(c.dataset.sources.map(({ id }) => id)),
    statements: c.dataset.statements.length,
    digest: { columns: columnsOf(c), days: rows(c), colours: coloursIn(c, whole.sites) },
  };
}

/** The catalogue of what is left of a large one: records and statements are still read as anybody looks at them. */
export function narrowed(
  whole: Catalogue,
  { lens, known }: Through,
  { sites, sources, statements }: Narrowed,
): Catalogue {
  const passes = passing(whole.dataset, lens, known) ?? (() => true);
  const rowOf = (id: string) => {
    const row = whole.rowOf(id);
    const at = firstFrom(sites, row);
    return sites[at] === row ? at : -1;
  };
  const site = (id: string) => (rowOf(id) < 0 ? undefined : whole.sites.get(id));
  const statement = (id: string) => {
    const found = whole.statements.get(id);
    return found && passes(found) ? found : undefined;
  };
  const source = (id: string) => (sources.has(id) ? whole.sources.get(id) : undefined);
  // The other tables are those of the whole, by way of its prototype: to copy them would read every statement.
  const dataset = Object.create(whole.dataset, {
    sites: { value: reading(sites.length, (at) => whole.dataset.sites[sites[at]!]!) },
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
