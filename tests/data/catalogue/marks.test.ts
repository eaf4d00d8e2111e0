import { expect, test } from 'vitest';
import { markKey, markOf, shapes } from '../../../src/data/catalogue/marks.ts';
import { site, small, smallCatalogue as c } from '../../fixtures/small.ts';

const shape = (id: string) => markOf(c, site(id)).map((slice) => slice.shape);

test('a site wears its group’s shape and colour', () => {
  expect(markOf(c, site('beta'))).toEqual([{ shape: 'diamond', colour: '#D55E00' }]);
});

test('a site that sources give to two groups wears both', () => {
  expect(shape('gamma')).toEqual(['diamond', 'square']);
});

test('a site of no stated group is a hollow circle', () => {
  expect(markOf(c, site('delta'))).toEqual([{ shape: 'circle', colour: null }]);
});

test('the place of the attack has a mark that no group has', () => {
  expect(shape('alpha')).toEqual(['star']);
  expect(small.groups.map((group) => group.mark?.shape)).not.toContain('star');
});

test('different marks have different keys, equal ones the same', () => {
  const keys = small.sites.map((s) => markKey(markOf(c, s)));
  expect(new Set(keys).size).toBe(keys.length);
  expect(markKey(markOf(c, site('beta')))).toBe(markKey(markOf(c, site('beta'))));
});

test('every shape keeps to its box of 24 × 24', () => {
  for (const path of Object.values(shapes)) {
    const absolute = [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].flatMap(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    for (const coordinate of absolute) expect(coordinate).toBeLessThanOrEqual(24);
  }
});
