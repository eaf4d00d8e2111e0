import type { Statement } from '../../../geo/model/schema.ts';
import { deniedIn } from '../catalogue/catalogue.ts';
import type { PackedTable } from './table.ts';
import type { RowBuffer } from './row-buffer.ts';
import { keysOf, type Keys } from './keys.ts';

/**
 * Statements packed as bytes, one row for each subject (site, group or event): a JSON array of all statements about it,
 * quoted ones first.
 */
export interface BySubject {
  table: PackedTable;
  /** Index from the id of a statement to the row of bytes that holds it. */
  byId: Keys;
  /** Rows of bytes that hold statements of a source, by the id of the source. */
  bySource: ReadonlyMap<string, Uint32Array>;
  /** Rows of bytes that hold denials of claims about a subject, by the id of that subject. */
  byDenied: ReadonlyMap<string, Uint32Array>;
}

const [opening, comma, closing] = [0x5b, 0x2c, 0x5d];

/** Order of statements as a list of their indexes: quoted ones before summarised ones. */
const quotedFirst = (statements: readonly Statement[]): number[] => {
  const all = [...statements.keys()];
  return [...all.filter((at) => statements[at]!.excerpt), ...all.filter((at) => !statements[at]!.excerpt)];
};

/** Packs statements by subject; `buffer` holds the JSON of the same statements in the same order. */
export function bySubject(statements: readonly Statement[], buffer: RowBuffer): BySubject {
  const rows = new Map<string, number>();
  const owners = Uint32Array.from(statements, ({ subject }) => {
    const row = rows.get(subject) ?? rows.size;
    rows.set(subject, row);
    return row;
  });
  const begins = (at: number) => buffer.starts[at]!;

  // Count the bytes of the JSON array in each row: every statement takes one byte more, for the bracket or comma before
  // it, and the closing bracket takes one.
  const starts = new Uint32Array(rows.size + 1);
  for (let row = 0; row < rows.size; row += 1) starts[row + 1] = 1;
  for (const [at, row] of owners.entries()) starts[row + 1]! += begins(at + 1) - begins(at) + 1;
  for (let row = 0; row < rows.size; row += 1) starts[row + 1]! += starts[row]!;
  const bytes = new Uint8Array(starts[rows.size]!);
  const ends = starts.slice(0, -1);
  for (const at of quotedFirst(statements)) {
    const row = owners[at]!;
    const end = ends[row]!;
    bytes[end] = end === starts[row] ? opening : comma;
    bytes.set(buffer.bytes.subarray(begins(at), begins(at + 1)), end + 1);
    ends[row] = end + 1 + begins(at + 1) - begins(at);
  }
  for (const end of ends) bytes[end] = closing;

  const rowsBy = (key: (statement: Statement) => string | undefined) => {
    const found = new Map<string, Set<number>>();
    for (const [at, statement] of statements.entries()) {
      const id = key(statement);
      if (id !== undefined) found.set(id, (found.get(id) ?? new Set()).add(owners[at]!));
    }
    return new Map([...found].map(([id, some]) => [id, Uint32Array.from(some)]));
  };
  return {
    table: {
      bytes,
      starts,
      keys: keysOf(
        [...rows.keys()],
        (id) => id,
        (_, row) => row,
      ),
    },
    byId: keysOf(
      statements,
      ({ id }) => id,
      (_, at) => owners[at]!,
    ),
    bySource: rowsBy(({ source }) => source),
    byDenied: rowsBy((statement) => deniedIn(statement)?.subject),
  };
}
