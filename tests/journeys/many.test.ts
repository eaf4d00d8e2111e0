import type { BrowserContextOptions, Page } from 'playwright';
import { expect } from 'vitest';
import { cells, onlyFull } from '../corners.ts';
import { many } from '../fixtures/many.ts';
import { counted, countReads, few, ofGroup, reads, slowly } from './crowd.ts';
import { dataset as own } from './dataset.ts';
import { coarse, detail, group, listed, mapRests, see, test, type MapRegion, type Visit } from './journey.ts';

const count = 10_000;
const dataset = many(count);
const body = JSON.stringify(dataset);

const list = (page: Page) => page.getByRole('list', { name: 'Sites' });
const position = (page: Page) =>
  page.evaluate(() => Number(document.activeElement?.closest('li')?.getAttribute('aria-posinset')));

/** Opens a dataset of ten thousand sites in a small window, because software rendering is slow. */
async function open(arrive: (options: BrowserContextOptions) => Promise<Visit>): Promise<Page> {
  const { page } = await arrive({
    ...coarse,
    viewport: { width: 1024, height: 640 },
    reducedMotion: 'reduce',
  });
  await page.addInitScript(countReads);
  await page.route('**/many.json', (route) => route.fulfill({ contentType: 'application/json', body }));
  await page.goto('?data=many.json');
  await see(page.getByRole('status').filter({ hasText: '10,000 of 10,000 sites' })).toBeVisible({
    timeout: 30_000,
  });
  return page;
}

/** Number of records that the page parses during an action, one for each record that it uses. */
async function readWhile(page: Page, deed: () => Promise<void>): Promise<number> {
  const before = await reads(page);
  await deed();
  await mapRests(page);
  return (await reads(page)) - before;
}

onlyFull(test)(
  'ten thousand sites: few are on the page, and the list is walked to its end by keyboard',
  async ({ arrive }) => {
    const page = await open(arrive);
    const items = list(page).getByRole('listitem');
    await see(items.first()).toHaveAttribute('aria-setsize', String(count));
    // Names of the files that the page has fetched: the code of a site’s panel is loaded before anybody points at a
    // site, as the first selection also has the map to draw.
    const fetched = () => performance.getEntriesByType('resource').map(({ name }) => name);
    await expect
      .poll(() => page.evaluate(fetched))
      .toContainEqual(expect.stringMatching(/SiteFacts[^/]*\.js$/));
    await list(page).getByRole('link').first().focus();
    for (let at = 1; at < 30; at += 1) {
      expect(await position(page)).toBe(at);
      await page.keyboard.press('Tab');
    }
    expect(await items.count()).toBeLessThan(60);
    expect(await page.locator('*').count()).toBeLessThan(4000);

    // Press `[` with nothing selected, which opens the last site; after closing, its list entry has the focus, and the
    // entries beside it are rendered.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('[');
    await see(detail(page, dataset.sites.at(-1)!.name.en!)).toBeVisible();
    const chosen = await readWhile(page, () => page.keyboard.press(']'));
    await see(detail(page, dataset.sites[0]!.name.en!)).toBeVisible();
    expect(chosen).toBeLessThan(few);
    await page.keyboard.press('[');
    await page.keyboard.press('Escape');
    await expect.poll(() => position(page)).toBe(count);
    await page.keyboard.press('Shift+Tab');
    expect(await position(page)).toBe(count - 1);
    await page.keyboard.press('Tab');
    expect(await position(page)).toBe(count);
    await page.keyboard.press('Tab');
    expect(await position(page)).toBeNaN();
    expect(await items.count()).toBeLessThan(60);
  },
);

onlyFull(test)(
  'ten thousand sites: a filter is counted on the map as in the statements, and a search finds',
  async ({ arrive }) => {
    const page = await open(arrive);
    await expect.poll(() => counted(page)).toBe(count);
    const blue = dataset.groups[1]!;
    const filtered = await readWhile(page, () => group(page, blue.name.en!).check());
    await expect.poll(() => counted(page)).toBe(ofGroup(dataset, blue.id).size);
    expect(filtered).toBeLessThan(few);
    const told = `${ofGroup(dataset, blue.id).size.toLocaleString('en')} of 10,000 sites`;
    await see(page.getByRole('status').filter({ hasText: told })).toBeVisible();

    // Choose the lens of one account (side): only sites with a statement by it stay, which a worker computes.
    await group(page, blue.name.en!).uncheck();
    const lens = (name: string) =>
      page.getByRole('radiogroup', { name: 'Account' }).getByRole('radio', { name });
    const ofPakistan = new Set(
      dataset.statements.filter((s) => s.account === 'pakistan').map((s) => s.subject),
    );
    const left = dataset.sites.filter(({ id }) => ofPakistan.has(id)).length;
    const narrowed = await readWhile(page, async () => {
      await lens('Pakistan’s').check();
      await see(
        page.getByText(`${left.toLocaleString('en')} of ${left.toLocaleString('en')} sites`),
      ).toBeVisible();
    });
    expect(left).toBeLessThan(count);
    expect(narrowed).toBeLessThan(few);
    await expect.poll(() => counted(page)).toBe(left);
    expect(new URL(page.url()).searchParams.get('lens')).toBe('pakistan');
    await lens('All').check();
    await see(page.getByText('10,000 of 10,000 sites')).toBeVisible();
    await group(page, blue.name.en!).check();

    // Press a cluster, which is a button: it splits, and focus is kept.
    await mapRests(page);
    const zoom = () =>
      page.evaluate(() => document.querySelector<MapRegion>('[role=region][aria-label=Map]')!.map.getZoom());
    const before = await zoom();
    await page
      .getByRole('button', { name: /sites close together, zoom in$/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await expect.poll(zoom).toBeGreaterThan(before + 0.5);
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('button.pin'))).toBe(true);

    const wanted = dataset.sites[7777]!;
    await page.getByRole('searchbox', { name: 'Search' }).fill(wanted.name.en!);
    await page
      .getByRole('option', { name: new RegExp(`^${wanted.name.en}`) })
      .first()
      .click();
    await see(detail(page, wanted.name.en!)).toBeVisible();
  },
);

const ends = [
  ['a fault at its end', true],
  ['no fault', false],
] as const;
test.for(cells(ends, ([, faulty]) => faulty))(
  'while what is stated is being checked, the map shows where sites are and nothing else: %s',
  async ([, faulty], { arrive }) => {
    const some = many(1000);
    const last = some.statements.at(-1)!;
    const text = JSON.stringify(faulty ? { ...some, statements: [...some.statements, last] } : some);
    const { server, url, goOn } = await slowly(text, text.indexOf('"statements":[') + 2000);
    const { page } = await arrive({
      ...coarse,
      viewport: { width: 1024, height: 640 },
      reducedMotion: 'reduce',
    });
    await page.route('**/some.json', (route) => route.continue({ url }));
    const site = some.sites[5]!;
    const asked = `?data=some.json&site=${site.id}`;
    await page.goto(asked);
    await see(
      page.getByRole('status').filter({ hasText: 'The map shows the positions of 1,000 sites from' }),
    ).toBeVisible();
    await mapRests(page);
    const drawn = () =>
      page.evaluate(
        () =>
          document
            .querySelector<MapRegion>('[role=region][aria-label=Map]')!
            .map.queryRenderedFeatures({ layers: ['sites'] }).length,
      );
    expect(await drawn()).toBeGreaterThan(0);
    await see(page.getByRole('complementary', { name: 'some.json' })).toBeVisible();
    await see(page.getByRole('list')).toHaveCount(0);
    await see(page.getByRole('checkbox')).toHaveCount(0);
    await see(page.locator('button.pin')).toHaveCount(0);
    await page.keyboard.press(']');
    await see(detail(page, some.sites[0]!.name.en!)).toHaveCount(0);
    await see(detail(page, site.name.en!)).toHaveCount(0);

    goOn();
    if (faulty) {
      await see(page.getByRole('alert')).toContainText(/some\.json · statements\[\d+\] .* · its id is taken/);
      await expect.poll(() => listed(page)).toHaveLength(own.sites.length);
      await see(page.getByRole('complementary', { name: 'some.json' })).toHaveCount(0);
    } else {
      await see(page.getByText('1,000 of 1,000 sites')).toBeVisible();
      await see(detail(page, site.name.en!)).toBeVisible();
      expect(new URL(page.url()).search).toBe(asked);
      await expect.poll(() => page.locator('button.pin').count()).toBeGreaterThan(0);
    }
    server.close();
  },
);
