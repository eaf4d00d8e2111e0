import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addAll,
  fullSet,
  has,
  rowsOfSet,
  intersection,
  emptySet,
  size,
  countIn,
} from '../../../src/data/kit/bitset.ts';

const tables = fc.integer({ min: 0, max: 130 }).chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    a: fc.subarray(Array.from({ length: rows }, (_, i) => i)),
    b: fc.subarray(Array.from({ length: rows }, (_, i) => i)),
  }),
);
const made = (rows: number, from: number[]) => {
  const set = emptySet(rows);
  addAll(set, from);
  return set;
};

test('bits hold what sets of numbers hold', () => {
  fc.assert(
    fc.property(tables, ({ rows, a, b }) => {
      const [x, y] = [made(rows, a), made(rows, b)];
      const both = a.filter((row) => b.includes(row));
      expect(size(x)).toBe(a.length);
      expect([...rowsOfSet(x)]).toEqual(a);
      expect(countIn(a, y)).toBe(both.length);
      expect(intersection(x, y)).toEqual(made(rows, both));
      expect(fullSet(rows)).toEqual(
        made(
          rows,
          Array.from({ length: rows }, (_, i) => i),
        ),
      );
      addAll(x, b);
      expect(x).toEqual(made(rows, [...a, ...b]));
      for (let row = 0; row < rows; row += 1) expect(has(x, row)).toBe(a.includes(row) || b.includes(row));
    }),
  );
});
