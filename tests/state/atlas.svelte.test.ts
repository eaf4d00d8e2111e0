import { flushSync } from 'svelte';
import { beforeEach, expect, test } from 'vitest';
import { Atlas } from '../../src/state/atlas.svelte.ts';
import { OwnData } from '../../src/state/opened/own.svelte.ts';
import { SmallData } from '../../src/state/opened/small.ts';
import { unstated } from '../../src/data/filter/facets.ts';
import { Asked } from '../fixtures/asked.ts';
import { smallCatalogue } from '../fixtures/small.ts';

let atlas: Atlas;
beforeEach(() => {
  atlas = new Atlas(new OwnData(smallCatalogue));
});
const found = () => atlas.found.map((site) => site.id);

test('no group chosen: every site is found', () => {
  expect(found()).toEqual(['alpha', 'beta', 'delta', 'gamma']);
});

test.for([
  ['red', ['beta', 'gamma']],
  ['blue', ['gamma']],
  ['green', ['alpha']],
  [unstated, ['delta']],
] as const)('%s finds and counts its sites', ([group, expected]) => {
  atlas.toggle('group', group);
  expect(found()).toEqual(expected);
  expect(atlas.countOf('group', group)).toBe(expected.length);
});

test('groups add up, and taking one back leaves the other', () => {
  atlas.toggle('group', 'blue');
  atlas.toggle('group', 'green');
  expect(found()).toEqual(['alpha', 'gamma']);
  atlas.toggle('group', 'blue');
  expect(found()).toEqual(['alpha']);
  atlas.clearFilters();
  expect(found()).toHaveLength(4);
});

test('a site, a source and a proof are opened one at a time', () => {
  atlas.select('beta', smallCatalogue.about('beta')[1]!.id);
  atlas.read('weekly');
  expect([atlas.site, atlas.source, atlas.proof]).toEqual([null, 'weekly', null]);
  atlas.select('beta');
  expect([atlas.site, atlas.source, atlas.proof]).toEqual(['beta', null, null]);
  atlas.close();
  expect([atlas.site, atlas.source, atlas.proof]).toEqual([null, null, null]);
});

test('a proof closes when it is asked for again', () => {
  const { id } = smallCatalogue.about('beta')[1]!;
  atlas.select('beta');
  atlas.toggleProof(id);
  expect(atlas.proof).toBe(id);
  atlas.toggleProof(id);
  expect(atlas.proof).toBe(null);
});

test('stepping walks through what is found and round again, either way', () => {
  atlas.toggle('group', 'red');
  const steps = ([1, 1, 1, -1, -1, -1] as const).map((step) => {
    atlas.step(step);
    return atlas.site;
  });
  expect(steps).toEqual(['beta', 'gamma', 'beta', 'gamma', 'beta', 'gamma']);
});

test('stepping through nothing stays where it is', () => {
  atlas.toggle('group', 'red');
  atlas.setLens({ lens: 'pakistan' });
  atlas.step(1);
  expect(atlas.site).toBe(null);
});

test('the address follows the state and opens it again', () => {
  atlas.select('beta', smallCatalogue.about('beta').find((s) => s.property === 'killed')!.id);
  atlas.toggle('group', 'red');
  flushSync();
  expect(atlas.search).toBe('?site=beta&value=killed&group=red');
  const other = new Atlas(new OwnData(smallCatalogue));
  other.open(atlas.search);
  expect(other.address).toEqual(atlas.address);
});

/** Fake data from elsewhere, of which only the link matters here. */
const stranger = (link: string | null) =>
  new Atlas(new SmallData(new Asked(), { name: 'elsewhere', link }, smallCatalogue));

test('a link keeps the data, the language, the account, the boundaries and the filters', () => {
  atlas = stranger('other.json');
  atlas.open('?lang=ur&lens=india&borders=india&theme=dark&known=2025-05-08&group=red&source=weekly');
  const kept = 'lens=india&known=2025-05-08&borders=india&lang=ur&theme=dark';
  expect(atlas.link({ site: 'beta', source: null, value: null })).toBe(
    `?data=other.json&site=beta&group=red&${kept}`,
  );
  expect(atlas.link({}, { camera: '7/33/74', page: '/map/' })).toBe(
    `/map/?data=other.json&source=weekly&group=red&${kept}#map=7/33/74`,
  );
});

test('no link leads to a file, and the address bar keeps what is seen of it', () => {
  atlas = stranger(null);
  atlas.open('?site=beta&group=red');
  expect(atlas.link({})).toBe(null);
  expect(atlas.link({ site: 'alpha' }, { page: '/map/' })).toBe(null);
  expect(atlas.search).toBe('?site=beta&group=red');
});
