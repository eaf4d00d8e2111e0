import type { Dataset } from '../../../geo/model/schema.ts';
import { groupBy } from '../kit/collect.ts';
import { declarationsOf } from '../catalogue/declared.ts';
import { emptyDataset } from '../catalogue/empty.ts';
import { tables as identified } from '../read/tables.ts';
import { checkIntegrity } from '../read/integrity.ts';

const tables = [...identified, 'measures', 'identifications'] as const;
type Row = NonNullable<Dataset[(typeof tables)[number]]>[number];

/**
 * Tables that share one space of ids, because the subject of a statement (site, group or event) is looked up by its id
 * alone.
 */
const subjects: readonly string[] = ['sites', 'groups', 'events'];
const idOf = (row: Row) => ('id' in row ? row.id : `${row.place} ${row.to}`);

const inOrder = new Intl.Collator('en', { numeric: true });

interface MergeRow {
  table: (typeof tables)[number];
  key: string;
  text: string;
  row: Row;
}

const mergeRows = (record: Dataset): MergeRow[] =>
  tables.flatMap((table) =>
    (record[table] ?? []).map((row: Row) => ({
      table,
      key: `${subjects.includes(table) ? 'subjects' : table} ${idOf(row)}`,
      text: table + JSON.stringify(row),
      row,
    })),
  );

/**
 * For each id of a row, finds the JSON text with which most records have that row; of equally common texts, the first.
 */
function mostCommonTexts(records: readonly (readonly MergeRow[])[]): Map<string, string> {
  const counts = groupBy(records.flat(), ({ key }) => key);
  return new Map(
    [...counts].map(([key, some]) => {
      const texts = [...groupBy(some, ({ text }) => text).entries()];
      return [key, texts.reduce((a, b) => (b[1].length > a[1].length ? b : a))[0]];
    }),
  );
}

/**
 * Merges small datasets, one for each site (“records”), into one dataset. Two rows with one id cannot both be shown, so
 * a record with a row that differs from the most common text for its id is left out as a whole and passed to `refuse`.
 * Rows are sorted by id, so that the order of the records does not matter.
 * @throws DatasetError if the merged dataset lacks integrity
 */
export function mergeRecords(
  records: readonly Dataset[],
  refuse: (record: Dataset, reason: string) => void,
): Dataset {
  const rowsByRecord = records.map(mergeRows);
  const usual = mostCommonTexts(rowsByRecord);
  const taken = new Set<string>();
  const data: Record<(typeof tables)[number], Row[]> = {
    ...structuredClone(emptyDataset),
    publishers: [],
    identifications: [],
  };
  let first: Dataset | undefined;
  const subjectOf = (record: Dataset) => JSON.stringify([declarationsOf(record), Boolean(record.publishers)]);
  rowsByRecord.forEach((rows, i) => {
    const other = rows.find(({ key, text }) => usual.get(key) !== text);
    if (other)
      return refuse(records[i]!, `its ${other.table} (${idOf(other.row)}) is not the same in another record`);
    if (first && subjectOf(first) !== subjectOf(records[i]!))
      return refuse(
        records[i]!,
        'what it declares (meta, accounts, kinds, properties, lines, publishers) is not the same in another record',
      );
    first ??= records[i]!;
    for (const { table, key, row } of rows) {
      if (taken.has(key)) continue;
      taken.add(key);
      data[table].push(row);
    }
  });
  for (const table of tables) data[table].sort((a, b) => inOrder.compare(idOf(a), idOf(b)));
  const { identifications, publishers, ...rest } = data;
  const all = {
    ...rest,
    version: first?.version ?? '',
    ...declarationsOf(first ?? {}),
    ...(first?.publishers && { publishers }),
    ...(identifications.length && { identifications }),
  };
  return checkIntegrity(all as Dataset);
}
