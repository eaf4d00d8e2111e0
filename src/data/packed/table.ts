import type { Records } from '../catalogue/catalogue.ts';
import { find, keysOf, type Keys } from './keys.ts';
import type { RowBuffer } from './row-buffer.ts';
import { lazyArray, type LazyTable } from '../kit/lazy-array.ts';

/** A table as a row buffer with an index of ids: transferred without a copy, and parsed row by row. */
export interface PackedTable extends RowBuffer {
  /** The row of each id. */
  keys: Keys;
}

/** Packs a table; `buffer` holds the JSON of its records in the same order. */
export const packTable = (records: readonly { id: string }[], buffer: RowBuffer): PackedTable => ({
  ...buffer,
  keys: keysOf(
    records,
    ({ id }) => id,
    (_, at) => at,
  ),
});

/** Buffers of a packed table that a message can transfer. */
export const tableBuffers = ({ bytes, starts, keys }: PackedTable): ArrayBuffer[] =>
  [bytes, starts, keys.hashes, keys.rows].map(({ buffer }) => buffer);

/** Number of parsed rows in the cache of a table. */
const kept = 2000;

/** Parses the rows of a row buffer on access. A row in the cache is the same object again. */
export function rowReader<T>({ bytes, starts }: RowBuffer): { length: number; read(at: number): T } {
  const decoder = new TextDecoder();
  const lately = new Map<number, T>();
  return {
    length: starts.length - 1,
    read(at) {
      const row =
        lately.get(at) ?? (JSON.parse(decoder.decode(bytes.subarray(starts[at], starts[at + 1]))) as T);
      if (lately.size >= kept) lately.delete(lately.keys().next().value!);
      lately.set(at, row);
      return row;
    },
  };
}

/** The records of a packed table, as a lazy array and by id. */
export function unpackTable<T extends { id: string }>(
  table: PackedTable,
): { all: LazyTable<T>; byId: Records<T>; rowOf(id: string): number } {
  const { length, read } = rowReader<T>(table);
  const rowOf = (id: string) => find(table.keys, id, (row) => (read(row).id === id ? row : undefined)) ?? -1;
  const get = (id: string) => find(table.keys, id, (row) => (read(row).id === id ? read(row) : undefined));
  return {
    all: lazyArray(length, read),
    byId: { get, has: (id) => get(id) !== undefined, size: length },
    rowOf,
  };
}
