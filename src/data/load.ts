import type { Dataset } from '../../geo/schema.ts';
import { pause } from './pause.ts';
import { inShort } from './plain.ts';

/** Why a dataset cannot be shown: the file, the record, and what is wrong with it. */
export class DatasetError extends Error {
  override name = 'DatasetError';
  constructor(
    readonly file: string,
    readonly record: string,
    readonly reason: string,
  ) {
    super(
      [file, record, reason]
        .filter(Boolean)
        .map((part) => inShort(part))
        .join(' · '),
    );
  }
}

type Row = Record<string, unknown>;
/** The tables that each hold records with an id of their own. */
export const tables = [
  'sources',
  'origins',
  'speakers',
  'groups',
  'places',
  'sites',
  'events',
  'statements',
] as const;

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

/** Which table each field of a record must point into; `references.ts` has what stands deeper in it. */
export const references: [
  table: (typeof tables)[number],
  field: string,
  into: readonly (typeof tables)[number][],
][] = [
  ['sites', 'place', ['places']],
  ['sources', 'origin', ['origins']],
  ['statements', 'subject', ['sites', 'groups', 'events']],
  ['statements', 'speaker', ['speakers']],
  ['statements', 'source', ['sources']],
  ['statements', 'origin', ['origins']],
];

/**
 * Checks that a parsed file has the shape the page relies on. The full schema was checked when it was built;
 * this catches a file that is cut, mixed up or not ours at all.
 * @throws DatasetError naming the first record that is wrong
 */
export function asDataset(data: unknown, file: string): Dataset {
  if (!isRow(data)) throw new DatasetError(file, '', 'is not a dataset: an object was expected');
  const ids = {} as Record<(typeof tables)[number], Set<unknown>>;
  for (const table of tables) {
    const rows = data[table];
    if (!Array.isArray(rows)) throw new DatasetError(file, table, 'is missing or is not a list');
    rows.forEach((row: unknown, i) => {
      if (!isRow(row) || typeof row.id !== 'string')
        throw new DatasetError(file, `${table}[${i}]`, 'has no id');
    });
    ids[table] = new Set(rows.map((row: Row) => row.id));
  }
  for (const [table, field, into] of references)
    (data[table] as Row[]).forEach((row, i) => {
      if (!into.some((target) => ids[target].has(row[field])))
        throw new DatasetError(
          file,
          `${table}[${i}] (${String(row.id)})`,
          `its ${field} “${String(row[field])}” is not among the ${into.join(', ')}`,
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
    throw new DatasetError(file, '', `could not be fetched (${error.message})`);
  });
  if (!response.ok) throw new DatasetError(file, '', `could not be fetched (HTTP ${response.status})`);
  const text = await response.text();
  try {
    const data: unknown = JSON.parse(text);
    await pause();
    return asDataset(data, file);
  } catch (error) {
    if (error instanceof SyntaxError) throw new DatasetError(file, '', `is not JSON (${error.message})`);
    throw error;
  }
}
