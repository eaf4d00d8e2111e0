import type { Dataset, Statement } from '../../../geo/model/schema.ts';
import { placeSubject } from '../../../geo/model/subject.ts';
import { known, type Catalogue } from '../catalogue/catalogue.ts';
import { groupBy } from '../kit/collect.ts';
import { declarationsOf } from '../catalogue/declared.ts';
import { emptyDataset } from '../catalogue/empty.ts';
import { referencesOf, type TableRow } from '../read/references.ts';

/**
 * Tables from which records are taken by id to form a smaller dataset; statements about these records and computed
 * distances between them are added.
 */
export const subsetTables = [
  'sites',
  'groups',
  'events',
  'places',
  'sources',
  'speakers',
  'publishers',
  'institutions',
  'origins',
] as const;
export type SubsetTable = (typeof subsetTables)[number];
const subjectTables: readonly SubsetTable[] = ['sites', 'groups', 'events', 'places'];
type Reaching = SubsetTable | 'statements' | 'measures';
/** Ids of the records to take out of a dataset, by table. */
export type RecordIds = Partial<Record<SubsetTable, readonly string[]>>;

/**
 * Makes a function that takes records out of a dataset to form a smaller dataset. To keep that valid, it includes every
 * record to which these refer, directly or through others, and all statements about the sites, groups, events and
 * places among these or that deny such statements.
 */
export function subsetsOf(c: Catalogue): (ids: RecordIds) => Dataset {
  const measures = groupBy(c.dataset.measures, ({ place }) => place);

  return (ids) => {
    const taken = new Map<SubsetTable, Set<string>>(subsetTables.map((table) => [table, new Set()]));
    const statements: Statement[] = [];
    const told = new Set<string>();
    const measured: Dataset['measures'] = [];

    function follow<T extends Reaching>(table: T, row: TableRow<T>): void {
      for (const { id, into } of referencesOf(table, row))
        for (const other of subsetTables) if (into.includes(other) && c[other].has(id)) take(id, other);
    }
    function take(id: string, table: SubsetTable): void {
      if (taken.get(table)!.has(id)) return;
      taken.get(table)!.add(id);
      follow(table, known<TableRow<SubsetTable>>(c[table], id));
      if (table === 'places')
        for (const measure of measures.get(id) ?? []) {
          measured.push(measure);
          follow('measures', measure);
        }
      if (!subjectTables.includes(table)) return;
      const subject = table === 'places' ? placeSubject(id) : id;
      for (const statement of [...c.about(subject), ...c.against(subject)]) {
        if (told.has(statement.id)) continue;
        told.add(statement.id);
        statements.push(statement);
        follow('statements', statement);
      }
    }

    for (const { id } of c.dataset.lines ?? []) take(id, 'places');
    for (const table of subsetTables)
      for (const id of ids[table] ?? []) if (c[table].has(id)) take(id, table);
    const { publishers, ...rows } = Object.fromEntries(
      subsetTables.map((table) => [table, [...taken.get(table)!].map((id) => known<unknown>(c[table], id))]),
    ) as unknown as Required<Pick<Dataset, SubsetTable>>;
    const identifications = c.dataset.identifications?.filter(({ site }) => taken.get('sites')!.has(site));
    return {
      ...emptyDataset,
      version: c.dataset.version,
      ...declarationsOf(c.dataset),
      ...(c.dataset.publishers && { publishers }),
      ...rows,
      statements,
      measures: measured,
      ...(identifications?.length && { identifications }),
    };
  };
}
