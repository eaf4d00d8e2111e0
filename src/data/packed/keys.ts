import { firstFrom } from '../kit/ascending.ts';

/** Where things are found by their ids: the hashes of the ids, ascending, and the row of each. */
export interface Keys {
  hashes: Uint32Array<ArrayBuffer>;
  rows: Uint32Array<ArrayBuffer>;
}

/** FNV-1a over UTF-16 units: different ids may share a hash, which then leads to either. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Hashes have 32 bits, and whole numbers 53: more rows than this would not fit in what may be opened. */
const rowsAtMost = 2 ** 21;

/** Makes things found by their ids. Several may stand in one row. */
export function keysOf<T>(
  things: readonly T[],
  id: (thing: T) => string,
  row: (thing: T, at: number) => number,
): Keys {
  // A hash and a row side by side in one number, which the typed array sorts without a comparison of ours.
  const keyed = Float64Array.from(
    things,
    (thing, at) => hash(id(thing)) * rowsAtMost + row(thing, at),
  ).sort();
  return {
    hashes: Uint32Array.from(keyed, (both) => Math.floor(both / rowsAtMost)),
    rows: Uint32Array.from(keyed, (both) => both % rowsAtMost),
  };
}

/** The first row that may be that of an id and for which `see` has an answer. */
export function find<T>(
  { hashes, rows }: Keys,
  id: string,
  see: (row: number) => T | undefined,
): T | undefined {
  const key = hash(id);
  for (let at = firstFrom(hashes, key); hashes[at] === key; at += 1) {
    const seen = see(rows[at]!);
    if (seen !== undefined) return seen;
  }
  return undefined;
}
