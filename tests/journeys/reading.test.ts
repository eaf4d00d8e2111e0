import { expect } from 'vitest';
import { dataset } from './dataset.ts';
import { onlyFull } from '../corners.ts';
import { item, mapShows, phone, see, test, testStill } from './journey.ts';
import { titleOf } from '../../src/data/evidence/title.ts';

testStill(
  'before any script runs, the page holds the title, every site and every source',
  async ({ visit }) => {
    const { page, said } = await visit('', { javaScriptEnabled: false });
    await see(page.getByRole('heading', { level: 1 })).toContainText('Pahalgam');
    await see(page.getByRole('list', { name: 'Sites' }).getByRole('listitem')).toHaveCount(
      dataset.sites.length,
    );
    for (const { name } of dataset.sites) await see(item(page, name.en!)).toBeVisible();
    const text = await page.locator('main').textContent();
    const links = await page.locator('a').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    for (const source of dataset.sources) {
      expect(text).toContain(titleOf(source).text);
      if (source.url) expect(links).toContain(new URL(source.url).href);
    }
    // Forget the browser’s reports that scripts were not allowed to run, one for each script.
    said.length = 0;
  },
);

testStill(
  'while scripts, data and fonts are still on their way, title and list can be read',
  async ({ arrive }) => {
    const { page } = await arrive({ viewport: phone, hasTouch: true, isMobile: true });
    const held: (() => Promise<void>)[] = [];
    await page.route(/\.(js|json|woff2)$/, (route) => void held.push(() => route.continue()));
    await page.goto('', { waitUntil: 'commit' });
    await see(page.getByRole('heading', { level: 1 })).toBeInViewport();
    const [first] = dataset.sites;
    await item(page, first!.name.en!).scrollIntoViewIfNeeded();
    await see(item(page, first!.name.en!)).toBeInViewport();
    expect(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
    expect(held.length).toBeGreaterThan(2);
    await Promise.all(held.map((go) => go()));
  },
);

onlyFull(test)('with scripts, the map shows a pin for every site', async ({ visit }) => {
  const { page } = await visit();
  await mapShows(page, dataset.sites.length);
  expect(await page.title()).toContain('Sited');
});
