import { expect, test } from 'vitest';
import type { ArchiveHeader } from '../../../src/data/archive/open.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { digest } from '../../../src/data/filter/digest.ts';
import { emptyDataset } from '../../../src/data/catalogue/empty.ts';
import { pack } from '../../../src/data/packed/packed.ts';
import type { ArchiveProtocol, ArchiveView } from '../../../src/data/workers/protocol.ts';
import { Atlas } from '../../../src/state/atlas.svelte.ts';
import { ArchiveData } from '../../../src/state/opened/archive.svelte.ts';
import { Asked } from '../../fixtures/asked.ts';
import { small } from '../../fixtures/small.ts';

const view = { box: [70, 30, 80, 40] as const, zoom: 9 };
const part = { count: 4, listed: true, clusters: [], faults: [], more: 0 };

const seen = (dataset = small): ArchiveView => {
  const c = catalogue(dataset);
  return { part, packed: structuredClone(pack(dataset)), digest: digest(c) };
};

/** State of the page with an open archive (dataset as map tiles), and the requests that its worker got. */
function opened(first: ArchiveView = { ...seen(emptyDataset), part: null }) {
  const worker = new Asked<ArchiveProtocol>();
  const summary: ArchiveHeader = { bounds: [60, 20, 90, 40], zooms: [0, 9], total: 4 };
  const archive = new ArchiveData(worker, { name: 'a', link: 'a.pmtiles' }, summary, first);
  const atlas = new Atlas(archive);
  return {
    atlas,
    asked: () => worker.of('look'),
    look: () => archive.look(view, atlas),
    answer: (come: ArchiveView) => worker.answer('look', come),
  };
}

test('what is in view becomes the data, and what was chosen stays chosen', async () => {
  const { atlas, look, answer, asked } = opened();
  expect(atlas.opened.listed).toBe(false);
  look();
  expect(asked()).toEqual([
    { ...view, named: { sites: [], events: [], groups: [], places: [], sources: [] } },
  ]);
  await answer(seen());
  expect(atlas.opened.listed).toBe(true);
  expect(atlas.found.map(({ id }) => id)).toEqual(small.sites.map(({ id }) => id));

  atlas.select('beta', small.statements.find(({ subject }) => subject === 'beta')!.id);
  atlas.toggle('group', 'red');
  atlas.filterDays({ from: '2025-05-01' });
  const { proof, search } = atlas;
  look();
  expect(asked().at(-1)).toMatchObject({ named: { sites: ['beta', 'beta'], groups: ['red'] } });
  await answer(seen());
  expect([atlas.site, atlas.proof, atlas.search]).toEqual(['beta', proof, search]);
  expect(atlas.ignored).toEqual([]);
});

test('a site that is chosen while a view is on its way is asked for, and not lost', async () => {
  const { atlas, look, answer, asked } = opened(seen());
  look();
  atlas.select('delta');
  await answer(seen(emptyDataset));
  expect(atlas.site).toBe('delta');
  expect(atlas.whole.sites.has('delta')).toBe(true);
  expect(asked()).toHaveLength(2);
  expect(asked().at(-1)).toMatchObject({ ...view, named: { sites: ['delta'] } });
});

test('what cannot be kept is told, and nothing points to it', async () => {
  const { atlas, look, answer } = opened(seen());
  atlas.select('delta');
  atlas.hovered = 'delta';
  look();
  await answer(seen(emptyDataset));
  expect([atlas.site, atlas.hovered]).toEqual([null, null]);
  expect(atlas.ignored).toEqual([{ key: 'site', text: 'delta', reason: 'unknown' }]);
  expect(atlas.search).toBe('?data=a.pmtiles');
});
