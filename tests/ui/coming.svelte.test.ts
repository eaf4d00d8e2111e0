import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Part } from '../../src/data/archive/view.ts';
import type { Seen } from '../../src/data/archive/worker.ts';
import { catalogue } from '../../src/data/catalogue.ts';
import { digest } from '../../src/data/digest.ts';
import { none } from '../../src/data/load.ts';
import { pack } from '../../src/data/packed.ts';
import { searcher } from '../../src/data/search.ts';
import { Atlas } from '../../src/state/atlas.svelte.ts';
import { Looking } from '../../src/state/looking.ts';
import App from '../../src/ui/App.svelte';
import { small } from '../fixtures/small.ts';
import SearchOnly from './SearchOnly.svelte';
import { act, setup } from './setup.ts';

const view = { box: [70, 30, 80, 40] as const, zoom: 9 };
const part = (count: number | null): Part => ({ count, listed: true, clusters: [], faults: [], more: 0 });

/** A worker that records its messages and is answered by hand. */
class Told extends EventTarget {
  readonly messages: unknown[] = [];
  postMessage(message: unknown) {
    this.messages.push(structuredClone(message));
  }
  terminate() {}
  answer(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

/** The page of an archive, by an address; `told` answers the last view request. */
async function opened(search: string) {
  const worker = new Told();
  const archive = new Looking(
    { bounds: [60, 20, 90, 40], zooms: [0, 9], total: 4 },
    worker as unknown as Worker,
  );
  const atlas = new Atlas(
    catalogue(none),
    { name: 'a', link: 'a.pmtiles', worker: worker as unknown as Worker, archive },
    digest(catalogue(none)),
  );
  atlas.open(search);
  const screen = await render(App, { props: { atlas } });
  const looks = () => worker.messages.filter((message) => 'box' in (message as object)) as Seen['asked'][];
  const told = (dataset = small, asked = looks().at(-1)) =>
    act(() =>
      archive.take(atlas, {
        part: part(dataset.sites.length),
        packed: structuredClone(pack(dataset)),
        digest: digest(catalogue(dataset)),
        asked,
      }),
    );
  return { atlas, screen, archive, worker, looks, told };
}

const nothing = /No site here|Nothing here|\b0 (?:of|sites?|statements?|results?)\b|\(0\)/;

test.for(['', '?view=matrix', '?lens=third-party'])(
  'at “%s” nothing is told to be empty while what is in view is on its way',
  async (search) => {
    const { atlas, screen, archive, looks, told } = await opened(search);
    const page = () => screen.container.innerText;
    const coming = screen.getByText('What is in this part of the map is still on its way.');
    expect(page()).not.toMatch(nothing);
    act(() => archive.look(atlas, view));
    await expect.element(coming).toBeVisible();
    expect(page()).not.toMatch(nothing);

    // The answer is an empty view; it says nothing about the next view.
    told(none);
    await expect.element(coming).not.toBeInTheDocument();
    expect(page()).toMatch(/0 sites in this part of the map/);
    expect(page()).toMatch(/No site here matches/);
    act(() => archive.look(atlas, { ...view, zoom: 10 }));
    await expect.element(coming).toBeVisible();
    expect(page()).not.toMatch(nothing);

    // An answer to an earlier request leaves the current view unknown.
    told(none, looks()[0]);
    await expect.element(coming).toBeVisible();
    expect(page()).not.toMatch(nothing);
    told();
    await expect.element(coming).not.toBeInTheDocument();
    expect(page()).toMatch(/4 sites in this part of the map/);
    expect(page()).not.toMatch(/No site here/);
  },
);

test('from afar a search finds nothing because nothing is at hand, and says so', async () => {
  const { screen, worker } = await opened('');
  await screen.getByRole('searchbox', { name: 'Search' }).fill('beta');
  await expect.poll(() => worker.messages).toContainEqual({ text: 'beta', lens: 'all', known: null });
  act(() => worker.answer({ text: 'beta', found: [] }));
  await expect.element(screen.getByText('Zoom in to list them')).toBeVisible();
  expect(screen.container.innerText).not.toMatch(nothing);
});

test('what was not found by one day is searched for at another before it is told not to be there', async () => {
  const worker = new Told();
  const atlas = new Atlas(catalogue(small), {
    name: 'a',
    link: 'a.json',
    worker: worker as unknown as Worker,
  });
  const screen = await render(SearchOnly, { props: { atlas, dataset: 'a.json' } });
  const status = screen.getByRole('status');
  act(() => atlas.look({ known: '1999-01-01' }));
  await screen.getByRole('searchbox', { name: 'Search' }).fill('beta');
  await expect.poll(() => worker.messages).toEqual([{ text: 'beta', lens: 'all', known: '1999-01-01' }]);
  await expect.element(status).toHaveTextContent('Searching…');
  act(() => worker.answer({ text: 'beta', found: [] }));
  await expect.element(status).toHaveTextContent('Nothing here matches “beta”.');

  act(() => atlas.look({ known: null }));
  await expect.poll(() => worker.messages).toHaveLength(2);
  await expect.element(status).toHaveTextContent('Searching…');
  const found = searcher(catalogue(small))('beta').filter(({ kind }) => kind === 'site');
  act(() => worker.answer({ text: 'beta', found }));
  await expect.element(status).toHaveTextContent('1 result');
});

test('that there is no map to take a picture of is told of a map that failed, not of one that is being drawn', async () => {
  const { atlas, screen } = await setup('', new Promise(() => {}));
  act(() => (atlas.tool = 'share'));
  await expect.element(screen.getByText('A PNG of the map')).toBeVisible();
  await expect.element(screen.getByText('There is no map to take an image of.')).not.toBeInTheDocument();
});
