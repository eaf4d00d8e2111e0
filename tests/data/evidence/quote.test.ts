import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../src/data/evidence/quote.ts';

test('the supporting words are marked and all the words are kept', () => {
  expect(
    runs('the Markaz Taiba at Murdike', [
      [4, 16],
      [20, 27],
    ]),
  ).toEqual([
    { text: 'the ', marked: false },
    { text: 'Markaz Taiba', marked: true },
    { text: ' at ', marked: false },
    { text: 'Murdike', marked: true },
  ]);
});

test('whatever is marked, the runs joined are the quotation, and the marked ones its support', () => {
  const quoted = fc.string({ minLength: 2, maxLength: 40 }).chain((exact) =>
    fc
      .uniqueArray(fc.nat({ max: exact.length }), { minLength: 2, maxLength: 8 })
      .map((cuts) => cuts.toSorted((a, b) => a - b).slice(0, cuts.length - (cuts.length % 2)))
      .map((cuts) => ({
        exact,
        support: cuts.flatMap((cut, i) => (i % 2 ? [] : [[cut, cuts[i + 1]!] as [number, number]])),
      })),
  );
  fc.assert(
    fc.property(quoted, ({ exact, support }) => {
      const cut = runs(exact, support);
      expect(cut.map((run) => run.text).join('')).toBe(exact);
      const marked = cut.filter((run) => run.marked).map((run) => run.text);
      expect(marked).toEqual(support.map(([start, end]) => exact.slice(start, end)));
      expect(cut.every((run) => run.text)).toBe(true);
    }),
  );
});
