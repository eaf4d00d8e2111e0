import { getDotPath, safeParse, type BaseIssue } from 'valibot';
import { Dataset } from '../../geo/schema.ts';
import { clean } from './clean.ts';
import type { Listener } from './json-members.ts';
import { DatasetError } from './load.ts';
import { Pile, type Rows } from './pile.ts';

type Table = Exclude<keyof Dataset, 'version'>;
type Tables = Pick<Dataset, Table>;
/** The tables whose records are wanted as they are written. */
export type Long = 'sites' | 'places' | 'statements';
export type Written = Record<Long, Rows>;

const longs: readonly Long[] = ['sites', 'places', 'statements'];
const { version: _, ...schemas } = Dataset.entries;
const isTable = (name: string): name is Table => Object.hasOwn(schemas, name);

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

export function decoded(bytes: Uint8Array, file: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new DatasetError(file, '', 'is not UTF-8 text');
  }
}

/** @throws DatasetError where a text is not JSON */
export function parsed(text: string, file: string, record = ''): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DatasetError(file, record, `is not JSON (${(error as Error).message})`);
  }
}

const nameOf = (table: string, at: number, row: unknown) => {
  const { id } = (row ?? {}) as { id?: unknown };
  return `${table}[${at}]${typeof id === 'string' ? ` (${id})` : ''}`;
};

const reasonOf = (field: string[], { message }: BaseIssue<unknown>) =>
  [field.join('.'), message].filter(Boolean).join(': ');

/** The first fault of a whole file against the schema: the record, and which of its fields is wrong. */
export function shaped(data: unknown, file: string): Dataset {
  const { success, output, issues } = safeParse(Dataset, data, { abortEarly: true });
  if (success) return output;
  const [table = '', at, ...field] = (getDotPath(issues[0]) ?? '').split('.');
  const rows = (data as Record<string, Record<number, unknown>> | null)?.[table];
  throw new DatasetError(
    file,
    at ? nameOf(table, Number(at), rows?.[Number(at)]) : table,
    reasonOf(field, issues[0]),
  );
}

/**
 * The records of somebody else's file, each checked against the schema as soon as it has been read, and kept as it is
 * written where that is wanted.
 */
export class RecordReader implements Listener {
  readonly #file: string;
  readonly #ended: (table: Table) => void;
  readonly #frame: Record<string, unknown> = {};
  readonly tables = Object.fromEntries(Object.keys(schemas).map((name) => [name, [] as unknown[]])) as Tables;
  readonly #piles: Record<Long, Pile> = { sites: new Pile(), places: new Pile(), statements: new Pile() };

  /** `ended` is called with each table once all its records have been read. */
  constructor(file: string, ended: (table: Table) => void) {
    this.#file = file;
    this.#ended = ended;
  }

  lists(name: string): boolean {
    return isTable(name);
  }

  items(name: string, bytes: Uint8Array, starts: readonly number[], ends: readonly number[]): void {
    const table = name as Table;
    const rows: unknown[] = this.tables[table];
    const read = this.#rows(table, rows.length, bytes, starts, ends);
    const pile = longs.find((long) => long === table) && this.#piles[table as Long];
    for (const [i, row] of read.entries()) {
      const changed = clean(row, this.#file, `${table}[${rows.length}]`);
      const { success, issues } = safeParse(schemas[table].item, row, { abortEarly: true });
      if (!success) {
        const field = (getDotPath<typeof schemas.sites.item>(issues[0] as never) ?? '').split('.');
        throw new DatasetError(this.#file, nameOf(table, rows.length, row), reasonOf(field, issues[0]));
      }
      rows.push(row);
      pile?.add(changed ? encoder.encode(JSON.stringify(row)) : bytes.subarray(starts[i], ends[i]));
    }
  }

  /** All at a go; where that is not JSON, one by one, to name the one that is not. */
  #rows(
    table: Table,
    first: number,
    bytes: Uint8Array,
    starts: readonly number[],
    ends: readonly number[],
  ): unknown[] {
    const text = (from: number, to: number) => decoded(bytes.subarray(from, to), this.#file);
    const together = `[${text(starts[0]!, ends.at(-1)!)}]`;
    try {
      const rows = JSON.parse(together) as unknown[];
      if (rows.length === starts.length) return rows;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
    return starts.map((start, i) => parsed(text(start, ends[i]!), this.#file, `${table}[${first + i}]`));
  }

  listed(name: string): void {
    const table = name as Table;
    this.#once(table);
    this.#frame[table] = [];
    this.#ended(table);
  }

  member(bytes: Uint8Array): void {
    const member = parsed(`{${decoded(bytes, this.#file)}}`, this.#file) as Record<string, unknown>;
    clean(member, this.#file);
    for (const [name, value] of Object.entries(member)) {
      this.#once(name);
      this.#frame[name] = value;
    }
  }

  #once(name: string): void {
    if (Object.hasOwn(this.#frame, name)) throw new DatasetError(this.#file, name, 'is there twice');
  }

  /** What has been read, as a dataset whose records have the right shape, and its long tables as they are written. */
  end(): { dataset: Dataset; written: Written } {
    const { version } = shaped(this.#frame, this.#file);
    return { dataset: { version, ...this.tables }, written: this.written };
  }

  get written(): Written {
    const [sites, places, statements] = longs.map((table) => this.#piles[table].rows);
    return { sites: sites!, places: places!, statements: statements! };
  }
}
