import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Property } from '../../../geo/model/properties.ts';
import type { Place } from '../../../geo/model/schema.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { contradictions, contradicts } from '../../../src/data/evidence/contradictions.ts';
import { agreeing, opposed, type Pair } from '../../fixtures/pairs.ts';
import { says, small } from '../../fixtures/small.ts';

const file = (name: string) => new URL(`../../../geo/${name}.json`, import.meta.url);
const places = JSON.parse(readFileSync(file('places'), 'utf8')) as Place[];
const c = catalogue({ ...small, places });

/** Dataset with the two values of a pair as statements of two sources about one subject. */
function told([, property, a, b]: Pair) {
  const [first, second]: readonly Property[] = typeof property === 'string' ? [property, property] : property;
  const other = { ...says('weekly', 'beta', second!, b), speaker: 'reviewer' };
  return [says('morning', 'beta', first!, a), other] as const;
}

test('the sample is large enough, and half of it agrees', () => {
  expect(agreeing.length + opposed.length).toBeGreaterThanOrEqual(150);
  expect(Math.abs(agreeing.length - opposed.length)).toBeLessThanOrEqual(6);
});

test.each(agreeing)('can both be so: %s', (...pair) => {
  const [a, b] = told(pair);
  expect(contradicts(c, a, b)).toBe(false);
  expect(contradictions(c, [a, b])).toEqual([]);
});

test.each(opposed)('cannot both be so: %s', (...pair) => {
  const [a, b] = told(pair);
  expect(contradicts(c, a, b)).toBe(true);
  expect(contradictions(c, [a, b])).toEqual([[a, b]]);
});

test('it makes no difference which is named first, and nothing contradicts itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...agreeing, ...opposed), (pair) => {
      const [a, b] = told(pair);
      expect(contradicts(c, b, a)).toBe(contradicts(c, a, b));
      expect(contradicts(c, a, a)).toBe(false);
    }),
  );
});

test('statements about different subjects never contradict each other', () => {
  const there = says('weekly', 'gamma', 'group', 'blue');
  expect(contradicts(c, says('morning', 'beta', 'group', 'red'), there)).toBe(false);
});

test('a source that names two groups is not against one that names either', () => {
  const both = [says('morning', 'beta', 'group', 'red'), says('morning', 'beta', 'group', 'blue')];
  expect(contradictions(c, both)).toEqual([]);
  expect(contradictions(c, [...both, says('weekly', 'beta', 'group', 'red')])).toEqual([]);
  expect(contradictions(c, [...both, says('weekly', 'beta', 'group', 'green')])).toHaveLength(2);
});
