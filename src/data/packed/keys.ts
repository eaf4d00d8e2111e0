import { lowerBound } from '../kit/ascending.ts';

/** Hash index of ids: hashes of the ids, ascending, and the row of each id. */
export interface Keys {
  hashes: Uint32Array<ArrayBuffer>;
  rows: Uint32Array<ArrayBuffer>;
}

/** Hash of a text: FNV-1a over UTF-16 units, 32 bit. Different texts may have the same hash. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/**
 * Maximum number of rows of a hash index, so that a 32-bit hash and a row number fit into one safe integer (53 bits).
 * The page reads no larger file.
 */
const rowsAtMost = 2 ** 21;

/** Builds a hash index from ids to rows. Several ids may share a row. */
export function keysOf<T>(
  things: readonly T[],
  id: (thing: T) => string,
  row: (thing: T, at: number) => number,
): Keys {
  // Pack hash and row into one number, so that the typed array sorts without a comparison function.
  const keyed = Float64Array.from(
    things,
    (thing, at) => hash(id(thing)) * rowsAtMost + row(thing, at),
  ).sort();
  return {
    hashes: Uint32Array.from(keyed, (both) => Math.floor(both / rowsAtMost)),
    rows: Uint32Array.from(keyed, (both) => both % rowsAtMost),
  };
}

/**
 * Looks up an id: calls `read` with each row whose id has the same hash, until it returns something, and returns that.
 * As hashes may collide, `read` must compare the id itself.
 */
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
