import type { Dataset } from '../../../geo/model/schema.ts';
import { DatasetError } from '../kit/dataset-error.ts';
import { pause } from '../kit/tasks.ts';
import { lookup, referenceFields, tables, type Table } from './tables.ts';

type Row = Record<string, unknown>;

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Makes a function that throws a DatasetError for a file, with a reason and, if known, the record at fault. */
const refusing =
  (file: string) =>
  (reason: string, record = ''): never => {
    throw new DatasetError(record, reason, file);
  };

/**
 * Checks that a parsed file has the structure that the page relies on: tables, ids, references. The full schema was
 * checked by the build; this quick check finds a file that is truncated, mixed up or not this project’s.
 * @throws DatasetError naming the first record at fault
 */
export function asDataset(data: unknown, file: string): Dataset {
  const refuse = refusing(file);
  if (!isRow(data)) return refuse('is not a dataset: an object was expected');
  const ids = {} as Record<Table, Set<unknown>>;
  for (const table of tables) {
    const rows = data[table] ?? (table === 'publishers' ? [] : null);
    if (!Array.isArray(rows)) return refuse('is missing or is not a list', table);
    rows.forEach((row: unknown, i) => {
      if (!isRow(row) || typeof row.id !== 'string') refuse('has no id', `${table}[${i}]`);
    });
    ids[table] = new Set(rows.map((row: Row) => row.id));
  }
  for (const [table, field, among] of referenceFields)
    (data[table] as Row[]).forEach((row, i) => {
      const [id, into] = lookup(String(row[field]), among);
      if (!into.some((target) => ids[target].has(id)))
        refuse(
          `its ${field} “${row[field]}” is not among the ${into.join(', ')}`,
          `${table}[${i}] (${row.id})`,
        );
    });
  return data as Dataset;
}

/**
 * Fetches and checks this project’s own dataset.
 * @throws DatasetError if the file is missing, is not JSON, or has a reference to a record that does not exist
 */
export async function load(url: string, fetcher: typeof fetch = fetch): Promise<Dataset> {
  const file = url.split('/').slice(-2).join('/');
  const refuse = refusing(file);
  const response = await fetcher(url).catch((error: Error) =>
    refuse(`could not be fetched (${error.message})`),
  );
  if (!response.ok) refuse(`could not be fetched (HTTP ${response.status})`);
  const text = await response.text();
  try {
    const data: unknown = JSON.parse(text);
    await pause();
    return asDataset(data, file);
  } catch (error) {
    if (error instanceof SyntaxError) refuse(`is not JSON (${error.message})`);
    throw error;
  }
}
