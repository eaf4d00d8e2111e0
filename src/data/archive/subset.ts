import type { Dataset, Statement } from '../../../geo/model/schema.ts';
import { known, type Catalogue } from '../catalogue/catalogue.ts';
import { groupBy } from '../kit/collect.ts';
import { emptyDataset } from '../catalogue/empty.ts';
import { referencesOf } from '../read/references.ts';

export const tables = ['sites', 'groups', 'events', 'places', 'sources', 'speakers', 'origins'] as const;
export type Table = (typeof tables)[number];
type Reaching = Table | 'statements' | 'measures';
/** Ids of records, by their tables. */
export type Named = Partial<Record<Table, readonly string[]>>;

/**
 * Takes records out of a dataset, each time into the smallest one that is sound by itself: with all that is stated of a
 * site, of the events it is part of, and of every group and site that these statements name.
 */
export function excerpts(c: Catalogue): (wanted: Named) => Dataset {
  const measures = groupBy(c.dataset.measures, ({ place }) => place);

  return (wanted) => {
    const taken = new Map<Table, Set<string>>(tables.map((table) => [table, new Set()]));
    const statements: Statement[] = [];
    const measured: Dataset['measures'] = [];

    function follow<T extends Reaching>(table: T, row: Dataset[T][number]): void {
      for (const { id, into } of referencesOf(table, row))
        for (const other of tables) if (into.includes(other) && c[other].has(id)) take(id, other);
    }
    function take(id: string, table: Table): void {
      if (taken.get(table)!.has(id)) return;
      taken.get(table)!.add(id);
      follow(table, known<Dataset[Table][number]>(c[table], id));
      if (table === 'places')
        for (const measure of measures.get(id) ?? []) {
          measured.push(measure);
          follow('measures', measure);
        }
      if (table !== 'sites' && table !== 'groups' && table !== 'events') return;
      for (const statement of c.about(id)) {
        statements.push(statement);
        follow('statements', statement);
      }
    }

    for (const table of tables) for (const id of wanted[table] ?? []) if (c[table].has(id)) take(id, table);
    const rows = Object.fromEntries(
      tables.map((table) => [table, [...taken.get(table)!].map((id) => known<unknown>(c[table], id))]),
    ) as unknown as Pick<Dataset, Table>;
    return { ...emptyDataset, version: c.dataset.version, ...rows, statements, measures: measured };
  };
}
