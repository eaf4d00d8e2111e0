/** Set of row numbers as bits: row `i` is bit `i % 32` of word `i / 32`. Sets for one table are equally long. */
export type Bitset = Uint32Array;

export const emptySet = (rows: number): Bitset => new Uint32Array(Math.ceil(rows / 32));

export const has = (set: Bitset, row: number) => ((set[row >> 5]! >>> (row & 31)) & 1) === 1;

/** Adds row numbers to a set, in place. */
export function addAll(set: Bitset, rows: Iterable<number>): void {
  for (const row of rows) set[row >> 5]! |= 1 << (row & 31);
}

/** Makes the set of all rows of a table that has `rows` rows. */
export function fullSet(rows: number): Bitset {
  const set = emptySet(rows).fill(0xffffffff);
  if (rows & 31) set[set.length - 1] = 2 ** (rows & 31) - 1;
  return set;
}

export const intersection = (a: Bitset, b: Bitset): Bitset => a.map((word, i) => word & b[i]!);

/** Number of bits set in a 32-bit word (population count: Hacker’s Delight, 5-1). */
function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Lists the row numbers in a set, ascending. */
export function rowsOfSet(set: Bitset): Uint32Array {
  const rows = new Uint32Array(size(set));
  let at = 0;
  for (let row = 0; at < rows.length; row += 1) if (has(set, row)) rows[at++] = row;
  return rows;
}

/** Number of rows in a set. */
export function size(set: Bitset): number {
  let count = 0;
  for (const word of set) count += ones(word);
  return count;
}

/** Number of `rows` that are in a set. */
export function countIn(rows: Iterable<number>, set: Bitset): number {
  let count = 0;
  for (const row of rows) count += Number(has(set, row));
  return count;
}
