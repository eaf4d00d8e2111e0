import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edits } from '../../../src/data/search/edits.ts';

test.for<[a: string, b: string, slips: number]>([
  ['muridke', 'muridke', 0],
  ['murdike', 'muridke', 1],
  ['belal', 'bilal', 1],
  ['kotl', 'kotli', 1],
  ['zoya', 'joya', 1],
  ['mehmuna', 'mehmoona', 2],
  // Classic examples: Levenshtein’s, and one in which optimal string alignment differs from Damerau’s distance.
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
])('from %s to %s: %i', ([a, b, slips]) => {
  expect(edits(a, b, 9)).toBe(slips);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

test('the same both ways, none only between equals, and never more than the longer word', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const slips = edits(a, b, 9);
      expect(edits(b, a, 9)).toBe(slips);
      expect(slips === 0).toBe(a === b);
      expect(slips).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

test('the limit only cuts what lies beyond it', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      expect(edits(a, b, limit)).toBe(Math.min(edits(a, b, 9), limit + 1));
    }),
  );
});
