import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Property } from '../../geo/schema.ts';
import { finding } from '../../src/data/findings.ts';
import { says, small, smallCatalogue as c } from '../fixtures/small.ts';

const of = (subject: string, property: Property) => finding(c.about(subject), property);

test('what nobody states is unstated', () => {
  expect(of('delta', 'killed')).toEqual({ property: 'killed', claims: [], status: 'unstated' });
});

test('a reprint of the same briefing stands behind the claim but is no second origin', () => {
  const { claims, status } = of('beta', 'group');
  expect(claims.map(({ value, origins, statements }) => [value, origins, statements.length])).toEqual([
    ['red', 1, 2],
  ]);
  expect(status).toBe('single');
});

test('equal values from independent origins agree', () => {
  expect(of('beta', 'killed')).toMatchObject({ status: 'agree', claims: [{ origins: 2 }] });
});

test('different values from different sources are contested, and both are kept', () => {
  const { claims, status } = of('gamma', 'group');
  expect(claims.map((claim) => claim.value)).toEqual(['red', 'blue']);
  expect(status).toBe('contested');
});

test('one source may name two groups without contradicting itself', () => {
  const both = [says('morning', 'beta', 'group', 'red'), says('morning', 'beta', 'group', 'blue')];
  expect(finding(both, 'group').status).toBe('single');
});

test('a second name does not contradict the first', () => {
  expect(of('beta', 'name').status).toBe('single');
});

test('a number and a range are different values', () => {
  const numbers = [
    says('morning', 'beta', 'killed', { min: 3, max: 3 }),
    says('weekly', 'beta', 'killed', { min: 3, max: 5 }),
  ];
  expect(finding(numbers, 'killed').status).toBe('contested');
});

test('no order of the statements changes what is found', () => {
  const about = small.statements.filter((s) => s.subject === 'gamma' || s.subject === 'beta');
  const key = (statements: typeof about) =>
    (['group', 'killed', 'name'] as const).map((property) => {
      const { status, claims } = finding(statements, property);
      return [status, claims.map((claim) => JSON.stringify(claim.value)).toSorted()];
    });
  const expected = key(about);
  fc.assert(
    fc.property(fc.shuffledSubarray(about, { minLength: about.length }), (shuffled) => {
      expect(key(shuffled)).toEqual(expected);
    }),
  );
});

test('every statement stands behind exactly one claim', () => {
  fc.assert(
    fc.property(fc.subarray(small.statements), (statements) => {
      for (const property of ['group', 'killed', 'name', 'event'] as const) {
        const behind = finding(statements, property).claims.flatMap((claim) => claim.statements);
        const expected = statements.filter((s) => s.property === property);
        expect(new Set(behind)).toEqual(new Set(expected));
        expect(behind).toHaveLength(expected.length);
      }
    }),
  );
});
