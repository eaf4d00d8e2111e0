import { lowerBound } from '../kit/ascending.ts';

/** Hash index of ids: their hashes, ascending, and the row of each. */
export interface Keys {
  hashes: Uint32Array<ArrayBuffer>;
  rows: Uint32Array<ArrayBuffer>;
}

/** FNV-1a over UTF-16 units, 32 bit; different ids may share a hash. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Maximum number of rows: a hash has 32 bits and a safe integer 53. No file that is read has more rows. */
const rowsAtMost = 2 ** 21;

/** Builds the hash index of some things by id. Several things may share a row. */
export function keysOf<T>(
  things: readonly T[],
  id: (thing: T) => string,
  row: (thing: T, at: number) => number,
): Keys {
  // Hash and row in one number, so that the typed array sorts without a comparison function.
  const keyed = Float64Array.from(
    things,
    (thing, at) => hash(id(thing)) * rowsAtMost + row(thing, at),
  ).sort();
  return {
    hashes: Uint32Array.from(keyed, (both) => Math.floor(both / rowsAtMost)),
    rows: Uint32Array.from(keyed, (both) => both % rowsAtMost),
  };
}

/** The result of `read` for the first row with the hash of an id for which it is not undefined. */
export function find<T>(
  { hashes, rows }: Keys,
  id: string,
  read: (row: number) => T | undefined,
): T | undefined {
  const key = hash(id);
  for (let at = lowerBound(hashes, key); hashes[at] === key; at += 1) {
    const result = read(rows[at]!);
    if (result !== undefined) return result;
  }
  return undefined;
}
