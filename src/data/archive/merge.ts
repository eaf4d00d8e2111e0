import type { Dataset } from '../../../geo/model/schema.ts';
import { groupBy } from '../kit/collect.ts';
import { emptyDataset } from '../catalogue/empty.ts';
import { tables as identified } from '../read/tables.ts';
import { sound } from '../read/integrity.ts';

const tables = [...identified, 'measures'] as const;
type Row = Dataset[(typeof tables)[number]][number];

/** What a statement is about is looked up by its id alone: these share their ids. */
const subjects: readonly string[] = ['sites', 'groups', 'events'];
const idOf = (row: Row) => ('id' in row ? row.id : `${row.place} ${row.to}`);

const inOrder = new Intl.Collator('en', { numeric: true });

interface Written {
  table: (typeof tables)[number];
  key: string;
  text: string;
  row: Row;
}

const rowsOf = (record: Dataset): Written[] =>
  tables.flatMap((table) =>
    record[table].map((row: Row) => ({
      table,
      key: `${subjects.includes(table) ? 'subjects' : table} ${idOf(row)}`,
      text: table + JSON.stringify(row),
      row,
    })),
  );

/** How each row is told by most of the records that hold it; by the first, where as many tell it otherwise. */
function usual(records: readonly (readonly Written[])[]): Map<string, string> {
  const counts = groupBy(records.flat(), ({ key }) => key);
  return new Map(
    [...counts].map(([key, some]) => {
      const texts = [...groupBy(some, ({ text }) => text).entries()];
      return [key, texts.reduce((a, b) => (b[1].length > a[1].length ? b : a))[0]];
    }),
  );
}

/**
 * One dataset of many records that are each sound by themselves. A row that several of them hold must be the same in
 * all: a record that tells it otherwise than most is left out as a whole, and `refuse` is told, because two rows of one
 * id cannot both be shown. Rows are in the order of their ids, whatever the order of the records.
 * @throws DatasetError where the rows do not hold together
 */
export function merged(
  records: readonly Dataset[],
  refuse: (record: Dataset, reason: string) => void,
): Dataset {
  const written = records.map(rowsOf);
  const told = usual(written);
  const taken = new Set<string>();
  const data: Record<(typeof tables)[number], Row[]> = { ...structuredClone(emptyDataset) };
  let version = '';
  written.forEach((rows, i) => {
    const other = rows.find(({ key, text }) => told.get(key) !== text);
    if (other)
      return refuse(records[i]!, `its ${other.table} (${idOf(other.row)}) is not the same in another record`);
    version ||= records[i]!.version;
    for (const { table, key, row } of rows) {
      if (taken.has(key)) continue;
      taken.add(key);
      data[table].push(row);
    }
  });
  for (const table of tables) data[table].sort((a, b) => inOrder.compare(idOf(a), idOf(b)));
  return sound({ ...data, version } as Dataset);
}
