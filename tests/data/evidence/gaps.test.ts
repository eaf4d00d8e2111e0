import { expect, test } from 'vitest';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { gaps } from '../../../src/data/evidence/gaps.ts';
import { says, small, smallCatalogue as c } from '../../fixtures/small.ts';

test('a source that counts more sites than it names leaves a gap of its own', () => {
  expect(gaps(c).filter((gap) => gap.kind === 'count')).toMatchObject([
    { stated: { min: 4, max: 4 }, named: 2, unnamed: { min: 2, max: 2 }, statement: { source: 'morning' } },
  ]);
});

test('a group named as struck without any site of it is a gap', () => {
  expect(gaps(c).filter((gap) => gap.kind === 'group')).toMatchObject([
    { group: 'green', statement: { source: 'morning' } },
  ]);
});

test('naming the missing sites closes both gaps', () => {
  const delta = [
    says('morning', 'delta', 'event', 'night'),
    says('morning', 'delta', 'group', 'green'),
    says('morning', 'alpha', 'event', 'night'),
  ];
  const whole = catalogue({ ...small, statements: [...small.statements, ...delta] });
  expect(gaps(whole)).toEqual([]);
});

test('another source’s site does not close the gap of one that names none', () => {
  const other = [says('weekly', 'delta', 'group', 'green')];
  const whole = catalogue({ ...small, statements: [...small.statements, ...other] });
  expect(gaps(whole).filter((gap) => gap.kind === 'group')).toMatchObject([{ group: 'green' }]);
});

test('a summary is not asked for what it leaves out', () => {
  const statements = small.statements.map((s) => ({ ...s, excerpt: undefined, summary: 'in short' }));
  expect(gaps(catalogue({ ...small, statements }))).toEqual([]);
});
