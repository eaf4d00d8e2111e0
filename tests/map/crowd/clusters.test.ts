import { expect, test } from 'vitest';
import { addAll, fullSet, emptySet } from '../../../src/data/kit/bitset.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { dotsOf } from '../../../src/data/filter/dots.ts';
import type { Box } from '../../../src/data/kit/box.ts';
import { unfiltered, Matching, SiteIndex } from '../../../src/data/filter/filter.ts';
import { Clusters } from '../../../src/map/crowd/clusters.ts';
import { many } from '../../fixtures/many.ts';

const dataset = many(3000);
const c = catalogue(dataset);
const { points } = dotsOf(c.dataset);
const world: Box = [-180, -85, 180, 85];

/** The sites of a group, read from the statements without an index. */
const ofGroup = (group: string) =>
  new Set(
    dataset.statements.filter((s) => s.property === 'group' && s.value === group).map((s) => s.subject),
  );

const total = (clusters: Clusters, box: Box, zoom: number) => {
  const seen = clusters.query(box, zoom);
  return seen.clusters.reduce((sum, { count }) => sum + count, seen.singles.length);
};

test('what is asked before it is said what is shown finds nothing', () => {
  expect(new Clusters(points).query(world, 5)).toEqual({ clusters: [], stacks: [], singles: [] });
});

test.for([3, 5, 8, 11])('at zoom %i clusters and single sites count what a filter shows', (zoom) => {
  const clusters = new Clusters(points);
  const { rows } = new Matching(new SiteIndex(c), { ...unfiltered, group: ['blue'] });
  clusters.show(rows);
  expect(total(clusters, world, zoom)).toBe(ofGroup('blue').size);
  for (const row of clusters.query(world, zoom).singles)
    expect(ofGroup('blue')).toContain(dataset.sites[row]!.id);
});

test('what is shown changes: nothing of before is counted', () => {
  const clusters = new Clusters(points);
  const one = emptySet(dataset.sites.length);
  clusters.show(new Matching(new SiteIndex(c), unfiltered).rows);
  expect(total(clusters, world, 4)).toBe(dataset.sites.length);
  addAll(one, [17]);
  clusters.show(one);
  expect(clusters.query(world, 4)).toEqual({ clusters: [], stacks: [], singles: [17] });
});

test('a cluster comes apart at the zoom that it names', () => {
  const clusters = new Clusters(points);
  clusters.show(new Matching(new SiteIndex(c), unfiltered).rows);
  for (const { point, count, opens } of clusters.query(world, 5).clusters.slice(0, 20)) {
    const [lon, lat] = point;
    const around: Box = [lon - 1, lat - 1, lon + 1, lat + 1];
    const same = (zoom: number) =>
      clusters
        .query(around, zoom)
        .clusters.some((other) => other.count === count && other.point.join() === point.join());
    expect([same(opens - 1), same(opens)]).toEqual([true, false]);
  }
});

test('however many stand by themselves, no more are drawn than can be seen', () => {
  const clusters = new Clusters(points);
  clusters.show(new Matching(new SiteIndex(c), unfiltered).rows);
  const seen = clusters.query(world, 11);
  expect(seen.clusters.length + seen.singles.length).toBeLessThanOrEqual(400);
  expect(total(clusters, world, 11)).toBe(dataset.sites.length);
});

test('sites of one point, more than stand around it, are one stack where no zoom parts them', () => {
  const one = Float64Array.from(Array.from({ length: 2000 }, () => [73.5, 33.5]).flat());
  const stack = new Clusters(one);
  stack.show(fullSet(2000));
  expect(stack.query([73, 33, 74, 34], 11)).toEqual({
    clusters: [],
    singles: [],
    stacks: [{ point: [73.5, 33.5], count: 2000, rows: [...Array.from({ length: 200 }).keys()] }],
  });
  expect(stack.query(world, 5)).toMatchObject({ clusters: [{ count: 2000 }], stacks: [] });
});
