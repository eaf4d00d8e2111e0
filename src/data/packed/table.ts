import type { Records } from '../catalogue/catalogue.ts';
import { find, keysOf, type Keys } from './keys.ts';
import type { RowBuffer } from './row-buffer.ts';
import { lazyArray, type LazyTable } from '../kit/lazy-array.ts';

/**
 * Table of records as bytes, with an index of ids: a worker sends it to the page without copying, and the page parses a
 * record only when it reads it.
 */
export interface PackedTable extends RowBuffer {
  /** Index from the id of each record to its row, the record’s number in the table. */
  keys: Keys;
}

/** Packs a table of records; `buffer` holds their JSON in the same order. */
export const packTable = (records: readonly { id: string }[], buffer: RowBuffer): PackedTable => ({
  ...buffer,
  keys: keysOf(
    records,
    ({ id }) => id,
    (_, at) => at,
  ),
});

/** Buffers of a packed table that `postMessage` can transfer instead of copying them. */
export const tableBuffers = ({ bytes, starts, keys }: PackedTable): ArrayBuffer[] =>
  [bytes, starts, keys.hashes, keys.rows].map(({ buffer }) => buffer);

/** Number of parsed records that the cache of a packed table keeps. */
const kept = 2000;

/**
 * Makes a reader that parses records from their bytes when asked. A record that is still in the cache is returned as
 * the same object.
 */
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

/**
 * Gives access to a packed table: `all` records as an array that parses each one when it is read, records by id, and
 * the row of an id.
 */
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
