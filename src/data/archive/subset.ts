import type { Dataset, Statement } from '../../../geo/model/schema.ts';
import { known, type Catalogue } from '../catalogue/catalogue.ts';
import { groupBy } from '../kit/collect.ts';
import { emptyDataset } from '../catalogue/empty.ts';
import { referencesOf } from '../read/references.ts';

/** Tables of records that are taken by their ids; statements and measures follow from these. */
export const subsetTables = [
  'sites',
  'groups',
  'events',
  'places',
  'sources',
  'speakers',
  'origins',
] as const;
export type SubsetTable = (typeof subsetTables)[number];
type Reaching = SubsetTable | 'statements' | 'measures';
/** Ids of records, by their tables. */
export type RecordIds = Partial<Record<SubsetTable, readonly string[]>>;

/**
 * Takes records out of a dataset, each time into the smallest dataset with integrity: every record that they reference
 * directly or through others, and all statements about each site, group and event among these.
 */
export function subsetsOf(c: Catalogue): (ids: RecordIds) => Dataset {
  const measures = groupBy(c.dataset.measures, ({ place }) => place);

  return (ids) => {
    const taken = new Map<SubsetTable, Set<string>>(subsetTables.map((table) => [table, new Set()]));
    const statements: Statement[] = [];
    const measured: Dataset['measures'] = [];

    function follow<T extends Reaching>(table: T, row: Dataset[T][number]): void {
      for (const { id, into } of referencesOf(table, row))
        for (const other of subsetTables) if (into.includes(other) && c[other].has(id)) take(id, other);
    }
    function take(id: string, table: SubsetTable): void {
      if (taken.get(table)!.has(id)) return;
      taken.get(table)!.add(id);
      follow(table, known<Dataset[SubsetTable][number]>(c[table], id));
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

    for (const table of subsetTables)
      for (const id of ids[table] ?? []) if (c[table].has(id)) take(id, table);
    const rows = Object.fromEntries(
      subsetTables.map((table) => [table, [...taken.get(table)!].map((id) => known<unknown>(c[table], id))]),
    ) as unknown as Pick<Dataset, SubsetTable>;
    const { version, meta, accounts } = c.dataset;
    const subject = { ...(meta && { meta }), ...(accounts && { accounts }) };
    return { ...emptyDataset, version, ...subject, ...rows, statements, measures: measured };
  };
}
