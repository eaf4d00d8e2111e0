import { getDotPath, safeParse, type BaseIssue } from 'valibot';
import { Dataset } from '../../../geo/model/schema.ts';
import { decoded, parsed, type Values } from './sanitize.ts';
import { DatasetError } from '../kit/dataset-error.ts';
import type { Ground } from '../packed/packed.ts';
import { Pile, type Long, type Written } from '../packed/rows.ts';
import { joined, type Sink } from './body.ts';
import { grounded, stated } from './integrity.ts';

type Table = Exclude<keyof Dataset, 'version'>;

const longs: readonly Long[] = ['sites', 'places', 'statements'];
const { version: _, ...schemas } = Dataset.entries;
const isTable = (name: string): name is Table => Object.hasOwn(schemas, name);

const nameOf = (table: string, at: number, row: unknown) => {
  const { id } = (row ?? {}) as { id?: unknown };
  return `${table}[${at}]${typeof id === 'string' ? ` (${id})` : ''}`;
};

const reasonOf = (field: string[], { message }: BaseIssue<unknown>) =>
  [field.join('.'), message].filter(Boolean).join(': ');

/** The first fault of a whole file against the schema: the record, and which of its fields is wrong. */
export function shaped(data: unknown): Dataset {
  const { success, output, issues } = safeParse(Dataset, data, { abortEarly: true });
  if (success) return output;
  const [table = '', at, ...field] = (getDotPath(issues[0]) ?? '').split('.');
  const rows = (data as Record<string, Record<number, unknown>> | null)?.[table];
  throw new DatasetError(
    at ? nameOf(table, Number(at), rows?.[Number(at)]) : table,
    reasonOf(field, issues[0]),
  );
}

/** Takes a file that does not begin as a dataset does, and at its end throws what is wrong with it. */
export class Otherwise implements Sink {
  readonly #pieces: Uint8Array[] = [];

  push(piece: Uint8Array): void {
    this.#pieces.push(piece);
  }

  end(): void {
    const text = decoded(joined(this.#pieces));
    if (text.startsWith('<')) throw new DatasetError('', 'is a web page, not a dataset');
    shaped(parsed(text));
    throw new DatasetError('', 'is not a dataset');
  }
}

/** A dataset, and its long tables as they are written. */
export interface Read {
  dataset: Dataset;
  written: Written;
}

/**
 * The records of somebody else's file, each checked against the schema as soon as it has been read, and kept as it is
 * written where that is wanted.
 */
export class RecordReader implements Values {
  readonly #ground: (ground: Ground) => void;
  readonly #frame: Record<string, unknown> = {};
  readonly #tables = Object.fromEntries(Object.keys(schemas).map((name) => [name, [] as unknown[]])) as Pick<
    Dataset,
    Table
  >;
  readonly #piles: Record<Long, Pile> = { sites: new Pile(), places: new Pile(), statements: new Pile() };

  /** `ground` is called once places and sites have all been read, if they hold together. */
  constructor(ground: (ground: Ground) => void) {
    this.#ground = ground;
  }

  lists(name: string): boolean {
    return isTable(name);
  }

  item(name: string, row: unknown, bytes: Uint8Array): void {
    const table = name as Table;
    const rows: unknown[] = this.#tables[table];
    const { success, issues } = safeParse(schemas[table].item, row, { abortEarly: true });
    if (!success) {
      const field = (getDotPath<typeof schemas.sites.item>(issues[0] as never) ?? '').split('.');
      throw new DatasetError(nameOf(table, rows.length, row), reasonOf(field, issues[0]));
    }
    rows.push(row);
    if (table in this.#piles) this.#piles[table as Long].add(bytes);
  }

  listed(name: string): void {
    this.member(name, []);
    const { sites, places } = this.#tables;
    const both = Array.isArray(this.#frame.sites) && Array.isArray(this.#frame.places);
    if (!both || (name !== 'sites' && name !== 'places')) return;
    grounded({ sites, places });
    this.#ground({ sites, places, written: this.#written });
  }

  member(name: string, value: unknown): void {
    if (Object.hasOwn(this.#frame, name)) throw new DatasetError(name, 'is there twice');
    this.#frame[name] = value;
  }

  /**
   * The whole dataset, checked that it holds together.
   * @throws DatasetError naming the first record that is wrong
   */
  end(): Read {
    const { version } = shaped(this.#frame);
    return { dataset: stated({ version, ...this.#tables }), written: this.#written };
  }

  get #written(): Written {
    const [sites, places, statements] = longs.map((table) => this.#piles[table].rows);
    return { sites: sites!, places: places!, statements: statements! };
  }
}
