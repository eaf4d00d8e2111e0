import type { Statement } from '../../../geo/model/schema.ts';
import type { PackedTable } from './table.ts';
import type { Rows } from './rows.ts';
import { keysOf, type Keys } from './keys.ts';

/** Statements as the page reads them: a row holds those of one subject, as `about` gives them, known by its id. */
export interface BySubject {
  table: PackedTable;
  /** The row of each statement. */
  stated: Keys;
  /** The rows of the subjects of which each source states something. */
  told: ReadonlyMap<string, Uint32Array>;
}

const [opening, comma, closing] = [0x5b, 0x2c, 0x5d];

/** The words themselves come before our summaries of words that may not be quoted. */
const quotedFirst = (statements: readonly Statement[]): number[] => {
  const all = [...statements.keys()];
  return [...all.filter((at) => statements[at]!.excerpt), ...all.filter((at) => !statements[at]!.excerpt)];
};

/** Lays statements together by their subjects, as they are written. */
export function bySubject(statements: readonly Statement[], written: Rows): BySubject {
  const rows = new Map<string, number>();
  const owners = Uint32Array.from(statements, ({ subject }) => {
    const row = rows.get(subject) ?? rows.size;
    rows.set(subject, row);
    return row;
  });
  const begins = (at: number) => written.starts[at]!;

  // In front of each stands a bracket or a comma, and behind the last of a subject a bracket.
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
    bytes.set(written.bytes.subarray(begins(at), begins(at + 1)), end + 1);
    ends[row] = end + 1 + begins(at + 1) - begins(at);
  }
  for (const end of ends) bytes[end] = closing;

  const told = new Map<string, Set<number>>();
  for (const [at, { source }] of statements.entries()) {
    const some = told.get(source) ?? new Set();
    told.set(source, some.add(owners[at]!));
  }
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
    stated: keysOf(
      statements,
      ({ id }) => id,
      (_, at) => owners[at]!,
    ),
    told: new Map([...told].map(([source, some]) => [source, Uint32Array.from(some)])),
  };
}
