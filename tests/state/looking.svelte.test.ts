import { expect, test } from 'vitest';
import type { Seen } from '../../src/data/archive/worker.ts';
import { catalogue } from '../../src/data/catalogue.ts';
import { digest } from '../../src/data/digest.ts';
import { none } from '../../src/data/load.ts';
import { pack } from '../../src/data/packed.ts';
import { Atlas } from '../../src/state/atlas.svelte.ts';
import { Looking } from '../../src/state/looking.ts';
import { small } from '../fixtures/small.ts';

const nothing = catalogue(none);
const view = { box: [70, 30, 80, 40] as const, zoom: 9 };
const part = { count: 4, listed: true, clusters: [], faults: [], more: 0 };

const seen = (dataset = small): Seen => {
  const c = catalogue(dataset);
  return { part, packed: structuredClone(pack(dataset)), digest: digest(c) };
};

/** An atlas of an archive, and the requests to its worker. */
function opened() {
  const asked: unknown[] = [];
  const worker = { postMessage: (look: unknown) => asked.push(look) } as unknown as Worker;
  const archive = new Looking({ bounds: [60, 20, 90, 40], zooms: [0, 9], total: 4 }, worker);
  const atlas = new Atlas(nothing, { name: 'a', link: 'a.pmtiles', worker, archive }, digest(nothing));
  return { atlas, archive, asked };
}

test('what is in view becomes the data, and what was chosen stays chosen', () => {
  const { atlas, archive, asked } = opened();
  expect(atlas.shown.listed).toBe(false);
  archive.look(atlas, view);
  expect(asked).toEqual([{ ...view, named: { sites: [], events: [], groups: [], places: [], sources: [] } }]);
  archive.take(atlas, seen());
  expect(atlas.shown.listed).toBe(true);
  expect(atlas.found.map(({ id }) => id)).toEqual(small.sites.map(({ id }) => id));

  atlas.select('beta', small.statements.find(({ subject }) => subject === 'beta')!.id);
  atlas.toggle('group', 'red');
  atlas.filterDays({ from: '2025-05-01' });
  const { proof, search } = atlas;
  archive.look(atlas, view);
  expect(asked.at(-1)).toMatchObject({ named: { sites: ['beta', 'beta'], groups: ['red'] } });
  archive.take(atlas, seen());
  expect([atlas.site, atlas.proof, atlas.search]).toEqual(['beta', proof, search]);
  expect(atlas.ignored).toEqual([]);
});

test('a site that is chosen while a view is on its way is asked for, and not lost', () => {
  const { atlas, archive, asked } = opened();
  archive.take(atlas, seen());
  archive.look(atlas, view);
  atlas.select('delta');
  archive.take(atlas, seen(none));
  expect(atlas.site).toBe('delta');
  expect(atlas.whole.sites.has('delta')).toBe(true);
  expect(asked).toHaveLength(2);
  expect(asked.at(-1)).toMatchObject({ ...view, named: { sites: ['delta'] } });
});

test('what cannot be kept is told, and nothing points to it', () => {
  const { atlas, archive } = opened();
  archive.take(atlas, seen());
  atlas.select('delta');
  atlas.hovered = 'delta';
  archive.look(atlas, view);
  archive.take(atlas, seen(none));
  expect([atlas.site, atlas.hovered]).toEqual([null, null]);
  expect(atlas.ignored).toEqual([{ key: 'site', text: 'delta', reason: 'unknown' }]);
  expect(atlas.search).toBe('?data=a.pmtiles');
});
