import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Property } from '../../../geo/model/properties.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { finding } from '../../../src/data/evidence/findings.ts';
import { says, small, smallCatalogue as c } from '../../fixtures/small.ts';

const of = (subject: string, property: Property) => finding(c, c.about(subject), property);

test('what nobody states is unstated', () => {
  expect(of('delta', 'killed')).toMatchObject({
    values: [],
    status: 'unstated',
    standing: { sides: [], others: [], institutions: 0, publishers: 0, agree: false },
  });
});

test('a reprint of the same briefing stands behind the claim but is no second institution', () => {
  const { values, status } = of('beta', 'group');
  expect(
    values.map(({ value, standing, statements }) => [value, standing.institutions, statements.length]),
  ).toEqual([['red', 1, 2]]);
  expect(status).toBe('single');
});

test('equal values of two institutions on no side are several, and agree only if one of them saw it', () => {
  expect(of('beta', 'killed')).toMatchObject({
    status: 'several',
    values: [{ standing: { institutions: 2 } }],
  });
  const origins = small.origins.map((origin) => ({ ...origin, observed: origin.id === 'field' }));
  const seen = catalogue({ ...small, origins });
  expect(finding(seen, seen.about('beta'), 'killed').status).toBe('agree');
  expect(finding(seen, seen.about('gamma'), 'event').status).toBe('single');
});

test('different values from different sources are contested, and both are kept', () => {
  const { values, status } = of('gamma', 'group');
  expect(values.map((claim) => claim.value)).toEqual(['red', 'blue']);
  expect(status).toBe('contested');
});

test('one source may name two groups without contradicting itself', () => {
  const both = [says('morning', 'beta', 'group', 'red'), says('morning', 'beta', 'group', 'blue')];
  expect(finding(c, both, 'group').status).toBe('single');
});

test('a second name does not contradict the first', () => {
  expect(of('beta', 'name').status).toBe('uncompared');
});

test('a range that holds a number agrees with it; a number outside is against it', () => {
  const three = says('morning', 'beta', 'killed', { min: 3, max: 3 });
  const range = says('weekly', 'beta', 'killed', { min: 3, max: 5 });
  expect(finding(c, [three, range], 'killed')).toMatchObject({
    status: 'several',
    standing: { institutions: 2 },
  });
  const six = { ...says('weekly', 'beta', 'killed', { min: 6, max: 6 }), speaker: 'reviewer' };
  expect(finding(c, [three, range, six], 'killed').status).toBe('contested');
});

test('a claim of responsibility is contested by its retraction', () => {
  const claimed = says('morning', 'attack', 'claimedBy', 'green');
  const denied = says('weekly', 'attack', 'deniedBy', 'green');
  expect(finding(c, [claimed, denied], 'claimedBy').status).toBe('contested');
  expect(finding(c, [claimed, says('weekly', 'attack', 'deniedBy', 'red')], 'claimedBy').status).toBe(
    'single',
  );
});

test('no order of the statements changes what is found', () => {
  const about = small.statements.filter((s) => s.subject === 'gamma' || s.subject === 'beta');
  const key = (statements: typeof about) =>
    (['group', 'killed', 'name'] as const).map((property) => {
      const { status, values } = finding(c, statements, property);
      return [status, values.map((claim) => JSON.stringify(claim.value)).toSorted()];
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
        const behind = finding(c, statements, property).values.flatMap((claim) => claim.statements);
        const expected = statements.filter((s) => s.property === property);
        expect(new Set(behind)).toEqual(new Set(expected));
        expect(behind).toHaveLength(expected.length);
      }
    }),
  );
});

test('a value that only a table states is not yet proved, and a table is no second origin', () => {
  const inTable = { ...says('weekly', 'alpha', 'killed', { min: 9, max: 9 }), excerpt: undefined };
  const cells = { ...inTable, record: { row: 1, columns: ['dead'] } } as typeof inTable;
  expect(finding(c, [cells], 'killed')).toMatchObject({
    status: 'single',
    values: [{ standing: { institutions: 0 } }],
  });
  const stated = says('morning', 'alpha', 'killed', { min: 9, max: 9 });
  expect(finding(c, [stated, cells], 'killed')).toMatchObject({
    status: 'single',
    standing: { institutions: 1 },
  });
});
