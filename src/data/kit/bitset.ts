/** A set of rows: row `i` is bit `i % 32` of word `i / 32`. Sets of one table are equally long. */
export type Bits = Uint32Array;

export const none = (rows: number): Bits => new Uint32Array(Math.ceil(rows / 32));

export const has = (set: Bits, row: number) => ((set[row >> 5]! >>> (row & 31)) & 1) === 1;

/** Puts rows into a set. */
export function addAll(set: Bits, rows: Iterable<number>): void {
  for (const row of rows) set[row >> 5]! |= 1 << (row & 31);
}

/** The set of every row of a table. */
export function every(rows: number): Bits {
  const set = none(rows).fill(0xffffffff);
  if (rows & 31) set[set.length - 1] = 2 ** (rows & 31) - 1;
  return set;
}

/** What two sets share. */
export const meet = (a: Bits, b: Bits): Bits => a.map((word, i) => word & b[i]!);

/** How many bits of a word are set (the “population count” of Hacker’s Delight, 5-1). */
function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The rows of a set, ascending. */
export function list(set: Bits): Uint32Array {
  const rows = new Uint32Array(size(set));
  let at = 0;
  for (let row = 0; at < rows.length; row += 1) if (has(set, row)) rows[at++] = row;
  return rows;
}

/** How many rows a set has. */
export function size(set: Bits): number {
  let count = 0;
  for (const word of set) count += ones(word);
  return count;
}

/** How many of some rows are in a set. */
export function sizeOf(rows: Iterable<number>, set: Bits): number {
  let count = 0;
  for (const row of rows) count += Number(has(set, row));
  return count;
}
