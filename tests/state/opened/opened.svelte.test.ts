import { expect, test } from 'vitest';
import { rowsOfSet } from '../../../src/data/kit/bitset.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { digest } from '../../../src/data/filter/digest.ts';
import { computeLens } from '../../../src/data/filter/lens-result.ts';
import { visible } from '../../../src/data/catalogue/lens.ts';
import type { OpenProtocol } from '../../../src/data/workers/protocol.ts';
import { matchingRows } from '../../../src/map/sites/matching-rows.ts';
import { Atlas } from '../../../src/state/atlas.svelte.ts';
import { LargeData } from '../../../src/state/opened/large.svelte.ts';
import { OwnData } from '../../../src/state/opened/own.svelte.ts';
import { lenses } from '../../../src/state/params.ts';
import { Asked } from '../../fixtures/asked.ts';
import { many } from '../../fixtures/many.ts';

const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);
/** Sites that the map draws; the map knows them by row, their number in the whole dataset. */
const drawn = (atlas: Atlas) =>
  [...rowsOfSet(matchingRows(atlas))].map((row) => atlas.whole.dataset.sites[row]!.id);

const few = many(40);

test.for(lenses)('through the lens “%s” the map draws the sites that the lens lets through', (lens) => {
  const atlas = new Atlas(new OwnData(catalogue(few)));
  atlas.setLens({ lens });
  const expected = ids(visible(few, lens, null).sites);
  expect(drawn(atlas)).toEqual(expected);
  expect(ids([...atlas.found])).toEqual(expected);
});

const dataset = many(600);
const c = catalogue(dataset);
const whole = digest(c);

function large() {
  const worker = new Asked<OpenProtocol>();
  const opened = new LargeData(worker, { name: 'a', link: 'a.json' }, whole.dots!, c, whole);
  const atlas = new Atlas(opened);
  const answer = (at: number) => worker.answer('lens', computeLens(dataset, worker.of('lens').at(at)!), at);
  return { worker, opened, atlas, answer };
}

test('very many sites stay as they are until it is known what the last lens lets through', async () => {
  const { worker, opened, atlas, answer } = large();
  atlas.setLens({ lens: 'india' });
  atlas.setLens({ lens: 'pakistan' });
  expect(worker.of('lens')).toEqual([
    { lens: 'india', known: null },
    { lens: 'pakistan', known: null },
  ]);
  await answer(0);
  expect([atlas.lens, opened.waiting, atlas.found.length]).toEqual(['all', true, 600]);
  await answer(1);
  expect([atlas.lens, opened.waiting]).toEqual(['pakistan', false]);
  expect(drawn(atlas)).toEqual(ids(visible(dataset, 'pakistan', null).sites));

  atlas.setLens({ lens: 'all' });
  expect([atlas.lens, opened.waiting, atlas.catalogue === c]).toEqual(['all', false, true]);
});

test('a lens that fails leaves what is shown, and what is chosen says so', async () => {
  const { worker, opened, atlas } = large();
  atlas.setLens({ known: '2025-05-08' });
  await worker.refuse('out of memory');
  expect([opened.failed, opened.waiting, atlas.address.known]).toEqual([true, false, null]);
  atlas.setLens({ lens: 'india' });
  expect([opened.failed, opened.waiting]).toEqual([false, true]);
});
