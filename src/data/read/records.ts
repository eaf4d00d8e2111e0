import { getDotPath, safeParse, type BaseIssue, type GenericSchema } from 'valibot';
import { Dataset } from '../../../geo/model/schema.ts';
import { decoded, parsed, type ValueHandler } from './sanitize.ts';
import { DatasetError } from '../kit/dataset-error.ts';
import type { SitesAndPlaces } from '../packed/packed.ts';
import { RowBufferWriter, type LongTable, type RowBuffers } from '../packed/row-buffer.ts';
import { concat, type Sink } from './body.ts';
import { withDefaults } from './defaults.ts';
import { checkSites, checkStatements } from './integrity.ts';

type Table = Exclude<keyof Dataset, 'version' | 'meta'>;

const longs: readonly LongTable[] = ['sites', 'places', 'statements'];
const { version: _, meta: __, ...schemas } = Dataset.entries;
const isTable = (name: string): name is Table => Object.hasOwn(schemas, name);
/** Schema of the records in a table of the dataset, even if the table is optional. */
const rowSchema = (table: Table) => {
  const schema = schemas[table];
  return schema.type === 'optional' ? schema.wrapped.item : schema.item;
};

/** Names of the tables that a dataset need not have. */
const optional = [
  'publishers',
  'accounts',
  'kinds',
  'properties',
  'lines',
  'withdrawn',
  'identifications',
] as const;

const nameOf = (table: string, at: number, row: unknown) => {
  const { id } = (row ?? {}) as { id?: unknown };
  return `${table}[${at}]${typeof id === 'string' ? ` (${id})` : ''}`;
};

const reasonOf = (field: string[], { message }: BaseIssue<unknown>) =>
  [field.join('.'), message].filter(Boolean).join(': ');

/**
 * Checks parsed JSON against the schema of datasets.
 * @throws DatasetError naming the record and the field of the first fault
 */
export function matchSchema(data: unknown): Dataset {
  const { success, output, issues } = safeParse(Dataset, data, { abortEarly: true });
  if (success) return output;
  const [table = '', ...path] = (getDotPath(issues[0]) ?? '').split('.');
  const [at, ...field] = path;
  if (table === 'meta') throw new DatasetError(table, reasonOf(path, issues[0]));
  const rows = (data as Record<string, Record<number, unknown>> | null)?.[table];
  throw new DatasetError(
    at ? nameOf(table, Number(at), rows?.[Number(at)]) : table,
    reasonOf(field, issues[0]),
  );
}

/**
 * Receiver for a file that does not begin like a dataset: reads it to its end, then throws the reason why it is not
 * one.
 */
export class OtherFile implements Sink {
  readonly #pieces: Uint8Array[] = [];

  push(piece: Uint8Array): void {
    this.#pieces.push(piece);
  }

  end(): void {
    const text = decoded(concat(this.#pieces));
    if (text.startsWith('<')) throw new DatasetError('', 'is a web page, not a dataset');
    matchSchema(parsed(text));
    throw new DatasetError('', 'is not a dataset');
  }
}

/**
 * Dataset that was read, and its long tables (sites, places, statements) as JSON bytes, row by row, ready to be sent
 * from the worker to the page.
 */
export interface ReadResult {
  dataset: Dataset;
  buffers: RowBuffers;
}

/**
 * Collects the records of an untrusted file, checks each by the schema as soon as it is read, and keeps the JSON bytes
 * of the long tables (sites, places, statements).
 */
export class RecordReader implements ValueHandler {
  readonly #onSites: (found: SitesAndPlaces) => void;
  readonly #frame: Record<string, unknown> = {};
  readonly #tables = Object.fromEntries(Object.keys(schemas).map((name) => [name, [] as unknown[]])) as Pick<
    Dataset,
    Table
  >;
  readonly #writers: Record<LongTable, RowBufferWriter> = {
    sites: new RowBufferWriter(),
    places: new RowBufferWriter(),
    statements: new RowBufferWriter(),
  };

  /** Takes `onSites`, called once all sites and places are read and their integrity is checked. */
  constructor(onSites: (found: SitesAndPlaces) => void) {
    this.#onSites = onSites;
  }

  lists(name: string): boolean {
    return isTable(name);
  }

  item(name: string, row: unknown, bytes: Uint8Array): void {
    const table = name as Table;
    const rows = this.#tables[table] as unknown[];
    const { success, issues } = safeParse(rowSchema(table) as GenericSchema, row, { abortEarly: true });
    if (!success) {
      const field = (getDotPath(issues[0]) ?? '').split('.');
      throw new DatasetError(nameOf(table, rows.length, row), reasonOf(field, issues[0]));
    }
    rows.push(row);
    if (table in this.#writers) this.#writers[table as LongTable].add(bytes);
  }

  listed(name: string): void {
    this.member(name, []);
    const { sites, places } = this.#tables;
    const both = Array.isArray(this.#frame.sites) && Array.isArray(this.#frame.places);
    if (!both || (name !== 'sites' && name !== 'places')) return;
    checkSites({ sites, places });
    this.#onSites({ sites, places, buffers: this.#buffers });
  }

  member(name: string, value: unknown): void {
    if (Object.hasOwn(this.#frame, name)) throw new DatasetError(name, 'is there twice');
    this.#frame[name] = value;
  }

  /**
   * Ends the input; returns the whole dataset, its integrity checked.
   * @throws DatasetError naming the first record at fault
   */
  end(): ReadResult {
    const { version, meta } = matchSchema(this.#frame);
    const all = { version, ...(meta && { meta }), ...this.#tables };
    for (const table of optional) if (!Object.hasOwn(this.#frame, table)) delete all[table];
    return { dataset: checkStatements(withDefaults(all)), buffers: this.#buffers };
  }

  get #buffers(): RowBuffers {
    const [sites, places, statements] = longs.map((table) => this.#writers[table].buffer);
    return { sites: sites!, places: places!, statements: statements! };
  }
}
