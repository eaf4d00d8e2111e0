import type { Records } from '../catalogue/catalogue.ts';
import { find, keysOf, type Keys } from './keys.ts';
import type { Rows } from './rows.ts';
import { reading, type LazyTable } from '../kit/lazy-array.ts';

/** A table as one run of JSON in UTF-8, which is handed over without being copied and read row by row. */
export interface PackedTable extends Rows {
  /** The row of each id. */
  keys: Keys;
}

/** Packs records as they are written. */
export const packTable = (records: readonly { id: string }[], written: Rows): PackedTable => ({
  ...written,
  keys: keysOf(
    records,
    ({ id }) => id,
    (_, at) => at,
  ),
});

/** What of a packed table can be handed over without being copied. */
export const handedTable = ({ bytes, starts, keys }: PackedTable): ArrayBuffer[] =>
  [bytes, starts, keys.hashes, keys.rows].map(({ buffer }) => buffer);

/** How many rows of a table stay read. */
const kept = 2000;

/** The rows of a packed table; those looked at lately are the same objects when looked at again. */
export function rowsOf<T>({ bytes, starts }: Rows): { length: number; read(at: number): T } {
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

/** Packed records: as an array, and found by their ids. */
export function unpackTable<T extends { id: string }>(
  table: PackedTable,
): { all: LazyTable<T>; byId: Records<T>; rowOf(id: string): number } {
  const { length, read } = rowsOf<T>(table);
  const rowOf = (id: string) => find(table.keys, id, (row) => (read(row).id === id ? row : undefined)) ?? -1;
  const get = (id: string) => find(table.keys, id, (row) => (read(row).id === id ? read(row) : undefined));
  return {
    all: reading(length, read),
    byId: { get, has: (id) => get(id) !== undefined, size: length },
    rowOf,
  };
}
