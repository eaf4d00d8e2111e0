import { tick } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ArchivePart } from '../../../src/data/archive/view.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { digest } from '../../../src/data/filter/digest.ts';
import { emptyDataset } from '../../../src/data/catalogue/empty.ts';
import { pack } from '../../../src/data/packed/packed.ts';
import { searcher } from '../../../src/data/search/search.ts';
import type { ArchiveProtocol, OpenProtocol } from '../../../src/data/workers/protocol.ts';
import { Atlas } from '../../../src/state/atlas.svelte.ts';
import { ArchiveData } from '../../../src/state/opened/archive.svelte.ts';
import { SmallData } from '../../../src/state/opened/small.ts';
import App from '../../../src/ui/shell/App.svelte';
import { Asked } from '../../fixtures/asked.ts';
import { small } from '../../fixtures/small.ts';
import SearchOnly from '../search/SearchOnly.svelte';
import { act, setup } from '../setup.ts';

const view = { box: [70, 30, 80, 40] as const, zoom: 9 };
const part = (count: number | null): ArchivePart => ({
  count,
  listed: true,
  clusters: [],
  faults: [],
  more: 0,
});

const viewOf = (dataset: typeof small, inView: ArchivePart | null) => ({
  part: inView,
  packed: structuredClone(pack(dataset)),
  digest: digest(catalogue(dataset)),
});

/**
 * Opens the page at an address with an archive (dataset as map tiles); `told` answers the latest request for a view of
 * the map, or an earlier one.
 */
async function opened(search: string) {
  const worker = new Asked<ArchiveProtocol>();
  const archive = new ArchiveData(
    worker,
    { name: 'a', link: 'a.pmtiles' },
    { bounds: [60, 20, 90, 40], zooms: [0, 9], total: 4 },
    viewOf(emptyDataset, null),
  );
  const atlas = new Atlas(archive);
  atlas.open(search);
  const screen = await render(App, { props: { atlas } });
  const told = async (dataset = small, at = -1) => {
    await worker.answer('look', viewOf(dataset, part(dataset.sites.length)), at);
    await tick();
  };
  return { atlas, screen, archive, worker, told };
}

const nothing = /No site here|Nothing here|\b0 (?:of|sites?|statements?|results?)\b|\(0\)/;

test.for(['', '?view=matrix', '?lens=third-party'])(
  'at “%s” nothing is told to be empty while what is in view is on its way',
  async (search) => {
    const { atlas, screen, archive, told } = await opened(search);
    const page = () => screen.container.innerText;
    const coming = screen.getByText('This part of the map is still loading.');
    expect(page()).not.toMatch(nothing);
    act(() => archive.look(view, atlas));
    await expect.element(coming).toBeVisible();
    expect(page()).not.toMatch(nothing);

    // Answer that the view of the map is empty: it is reported as empty, and says nothing about the next view.
    await told(emptyDataset);
    await expect.element(coming).not.toBeInTheDocument();
    expect(page()).toMatch(/0 sites in this part of the map/);
    expect(page()).toMatch(/No site here matches/);
    act(() => archive.look({ ...view, zoom: 10 }, atlas));
    await expect.element(coming).toBeVisible();
    expect(page()).not.toMatch(nothing);

    // Answer the request for an earlier view of the map, which says nothing about the current one.
    await told(emptyDataset, 0);
    await expect.element(coming).toBeVisible();
    expect(page()).not.toMatch(nothing);
    await told();
    await expect.element(coming).not.toBeInTheDocument();
    expect(page()).toMatch(/4 sites in this part of the map/);
    expect(page()).not.toMatch(/No site here/);
  },
);

test('from afar a search finds nothing because nothing is at hand, and says so', async () => {
  const { screen, worker } = await opened('');
  await screen.getByRole('searchbox', { name: 'Search' }).fill('beta');
  await expect.poll(() => worker.of('search')).toContainEqual({ text: 'beta', lens: 'all', known: null });
  await worker.answer('search', []);
  await expect.element(screen.getByText('Zoom in to list them')).toBeVisible();
  expect(screen.container.innerText).not.toMatch(nothing);
});

test('what was not found by one day is searched for at another before it is told not to be there', async () => {
  const worker = new Asked<OpenProtocol>();
  const atlas = new Atlas(new SmallData(worker, { name: 'a', link: 'a.json' }, catalogue(small)));
  const screen = await render(SearchOnly, { props: { atlas } });
  const status = screen.getByRole('status');
  act(() => atlas.setLens({ known: '1999-01-01' }));
  await screen.getByRole('searchbox', { name: 'Search' }).fill('beta');
  await expect.poll(() => worker.of('search')).toEqual([{ text: 'beta', lens: 'all', known: '1999-01-01' }]);
  await expect.element(status).toHaveTextContent('Searching…');
  await worker.answer('search', []);
  await expect.element(status).toHaveTextContent('Nothing here matches “beta”.');

  act(() => atlas.setLens({ known: null }));
  await expect.poll(() => worker.of('search')).toHaveLength(2);
  await expect.element(status).toHaveTextContent('Searching…');
  const found = searcher(catalogue(small))('beta').filter(({ kind }) => kind === 'site');
  await worker.answer('search', found);
  await expect.element(status).toHaveTextContent('1 result');
});

test('that there is no map to take a picture of is told of a map that failed, not of one that is being drawn', async () => {
  const { atlas, screen } = await setup('', new Promise(() => {}));
  act(() => (atlas.tool = 'share'));
  await expect.element(screen.getByText('A PNG of the map')).toBeVisible();
  await expect.element(screen.getByText('There is no map to take an image of.')).not.toBeInTheDocument();
});
