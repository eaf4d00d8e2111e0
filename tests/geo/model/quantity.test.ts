import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { noted, overlap, quantityFault, rounding, type Quantity } from '../../../geo/model/quantity.ts';

test.each([
  [{}, /neither a least nor a most/],
  [{ best: 3 }, /neither a least nor a most/],
  [{ min: 5, max: 3 }, /runs from 5 down to 3/],
  [{ min: 3, max: 5, exclusive: true }, /two bounds/],
  [{ min: 3, max: 5, best: 6 }, /best, 6,/],
  [{ max: 5, best: 6 }, /best, 6,/],
  [{ min: 3, best: 2 }, /best, 2,/],
  [{ min: 3, max: 3 }, null],
  [{ min: 0 }, null],
  [{ max: 9, exclusive: true }, null],
  [{ min: 20, max: 31, best: 26, approximate: true }, null],
] satisfies [Quantity, RegExp | null][])('%j: %s', (quantity, reason) => {
  if (reason) expect(quantityFault(quantity)).toMatch(reason);
  else expect(quantityFault(quantity)).toBeNull();
});

test.each([
  [6, 0.5],
  [26, 0.5],
  [25, 2.5],
  [5, 0.5],
  [30, 5],
  [50, 5],
  [150, 25],
  [400, 50],
  [0, 0.5],
])('%d looks rounded to ± %d', (n, half) => {
  expect(rounding(n)).toBe(half);
});

test.each([
  [{ min: 8, max: 8 }, '8'],
  [{ min: 8 }, '≥8'],
  [{ max: 8 }, '≤8'],
  [{ min: 100, exclusive: true }, '>100'],
  [{ max: 10, exclusive: true }, '<10'],
  [{ min: 25, max: 25, approximate: true }, '~25'],
  [{ min: 80, max: 90 }, '80–90'],
  [{ min: 20, max: 31, best: 26 }, '26 (20–31)'],
  [{ min: 20, best: 26 }, '26 (≥20)'],
] satisfies [Quantity, string][])('%j is noted as %s', (quantity, signs) => {
  expect(noted(quantity)).toBe(signs);
});

/**
 * Compute the expected result in another way: two ranges of whole numbers overlap if some whole or half number is in
 * both.
 */
test('unhedged quantities overlap if some number is in both', () => {
  const whole = fc.nat(12);
  const quantity: fc.Arbitrary<Quantity> = fc.oneof(
    fc.tuple(whole, whole).map(([min, more]) => ({ min, max: min + more })),
    whole.map((min) => ({ min })),
    whole.map((max) => ({ max })),
    whole.map((min) => ({ min, exclusive: true as const })),
    whole.map((max) => ({ max: max + 1, exclusive: true as const })),
  );
  const holds = ({ min = 0, max = Infinity, exclusive }: Quantity, n: number) =>
    n >= min && n <= max && !(exclusive && (n === max || (max === Infinity && n === min)));
  const numbers = Array.from({ length: 120 }, (_, i) => i / 2);
  fc.assert(
    fc.property(quantity, quantity, (a, b) => {
      expect(overlap(a, b)).toBe(numbers.some((n) => holds(a, n) && holds(b, n)));
      expect(overlap(b, a)).toBe(overlap(a, b));
    }),
    { numRuns: 2000 },
  );
});
