import { expect, test } from 'vitest';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { difference, siteLists } from '../../../src/data/evidence/lists.ts';
import { says, small } from '../../fixtures/small.ts';

const count = (source: string, n: number) => says(source, 'night', 'count', { min: n, max: n, of: 'sites' });
const part = (source: string, site: string) => says(source, site, 'event', 'night');
const lists = (...statements: ReturnType<typeof says>[]) =>
  siteLists(catalogue({ ...small, statements }), 'night').map(({ sites, counts }) => [
    sites,
    counts.map((s) => s.source),
  ]);

test('a source that names as many sites as it counts gives a list; equal lists are one', () => {
  const two = ['morning', 'weekly'].flatMap((source) => [
    count(source, 2),
    part(source, 'gamma'),
    part(source, 'beta'),
  ]);
  expect(lists(...two)).toEqual([
    [
      ['beta', 'gamma'],
      ['morning', 'weekly'],
    ],
  ]);
});

test('a source that names fewer or more than it counts gives none', () => {
  expect(lists(count('morning', 3), part('morning', 'beta'))).toEqual([]);
  expect(lists(count('morning', 1), part('morning', 'beta'), part('morning', 'gamma'))).toEqual([]);
});

test('two lists of one length can differ in one name', () => {
  const statements = [
    count('morning', 1),
    part('morning', 'beta'),
    count('weekly', 1),
    part('weekly', 'gamma'),
  ];
  const [a, b] = siteLists(catalogue({ ...small, statements }), 'night');
  expect(difference(a!, b!)).toEqual({ onlyFirst: ['beta'], onlySecond: ['gamma'] });
});
