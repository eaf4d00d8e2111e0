/** A set of rows: row `i` is bit `i % 32` of word `i / 32`. Sets of one table are equally long. */
export type Bits = Uint32Array;

export const none = (rows: number): Bits => new Uint32Array(Math.ceil(rows / 32));

export const has = (set: Bits, row: number) => ((set[row >> 5]! >>> (row & 31)) & 1) === 1;

export function add(set: Bits, row: number): void {
  set[row >> 5]! |= 1 << (row & 31);
}

/** The set of every row of a table. */
export function every(rows: number): Bits {
  const set = none(rows).fill(0xffffffff);
  if (rows & 31) set[set.length - 1] = 2 ** (rows & 31) - 1;
  return set;
}

/** Puts all of `other` into `set`. */
export function join(set: Bits, other: Bits): void {
  for (let i = 0; i < set.length; i += 1) set[i]! |= other[i]!;
}

/** What two sets share. */
export const meet = (a: Bits, b: Bits): Bits => a.map((word, i) => word & b[i]!);

/** How many bits of a word are set (the “population count” of Hacker’s Delight, 5-1). */
function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many rows two sets share; of one set, how many it has. */
export function size(a: Bits, b: Bits = a): number {
  let count = 0;
  for (let i = 0; i < a.length; i += 1) count += ones(a[i]! & b[i]!);
  return count;
}
