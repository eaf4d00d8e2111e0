import type { Dataset } from '../../geo/schema.ts';
import { DatasetError } from './kit/dataset-error.ts';
import { pause } from './pause.ts';
import { references, tables } from './references.ts';

type Row = Record<string, unknown>;

/** A dataset that says nothing. */
export const none: Dataset = {
  version: '',
  sources: [],
  origins: [],
  speakers: [],
  groups: [],
  places: [],
  sites: [],
  events: [],
  statements: [],
  measures: [],
};

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Checks that a parsed file has the shape the page relies on. The full schema was checked when it was built;
 * this catches a file that is cut, mixed up or not ours at all.
 * @throws DatasetError naming the first record that is wrong
 */
export function asDataset(data: unknown, file: string): Dataset {
  if (!isRow(data)) throw new DatasetError('', 'is not a dataset: an object was expected', file);
  const ids = {} as Record<(typeof tables)[number], Set<unknown>>;
  for (const table of tables) {
    const rows = data[table];
    if (!Array.isArray(rows)) throw new DatasetError(table, 'is missing or is not a list', file);
    rows.forEach((row: unknown, i) => {
      if (!isRow(row) || typeof row.id !== 'string')
        throw new DatasetError(`${table}[${i}]`, 'has no id', file);
    });
    ids[table] = new Set(rows.map((row: Row) => row.id));
  }
  for (const [table, field, into] of references)
    (data[table] as Row[]).forEach((row, i) => {
      if (!into.some((target) => ids[target].has(row[field])))
        throw new DatasetError(
          `${table}[${i}] (${String(row.id)})`,
          `its ${field} “${String(row[field])}” is not among the ${into.join(', ')}`,
          file,
        );
    });
  return data as Dataset;
}

/**
 * Fetches and checks the dataset.
 * @throws DatasetError when it is missing, is not JSON, or does not hold together
 */
export async function load(url: string, fetcher: typeof fetch = fetch): Promise<Dataset> {
  const file = url.split('/').slice(-2).join('/');
  const response = await fetcher(url).catch((error: Error) => {
    throw new DatasetError('', `could not be fetched (${error.message})`, file);
  });
  if (!response.ok) throw new DatasetError('', `could not be fetched (HTTP ${response.status})`, file);
  const text = await response.text();
  try {
    const data: unknown = JSON.parse(text);
    await pause();
    return asDataset(data, file);
  } catch (error) {
    if (error instanceof SyntaxError) throw new DatasetError('', `is not JSON (${error.message})`, file);
    throw error;
  }
}
