import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { full, onlyFull } from '../corners.ts';
import { dataset } from './dataset.ts';
import { detail, item, least, listed, mapShows, region, see, test, testStill } from './journey.ts';

const all = dataset.sites.length;

test('a map worker that does not start: the page says so, and the list does everything', async ({
  arrive,
}) => {
  const { page, said } = await arrive();
  await page.route('**/maplibre-gl-worker-*.js', (route) => route.abort());
  await page.goto('');
  await see(page.getByRole('alert')).toContainText(/map/i);
  await item(page, 'Markaz Taiba').click();
  await see(detail(page, 'Markaz Taiba')).toBeVisible();
  said.splice(0);
});

onlyFull(test)(
  'tiles that break off half way: the pins stand, and a notice says what is missing',
  async ({ arrive }) => {
    const { page } = await arrive();
    let sent = 0;
    await page.route('**/basemap/tiles/**', (route) => {
      sent += 1;
      const body = readFileSync(`dist${new URL(route.request().url()).pathname}`);
      return route.fulfill({ body: sent % 2 ? body : body.subarray(0, body.length >> 1) });
    });
    await page.goto('');
    await mapShows(page, all);
    await see(page.getByRole('alert')).toContainText('Part of the background map could not be loaded');
  },
);

test('storage that is denied or full: nothing is lost that was shown', async ({ arrive }) => {
  const { page, said } = await arrive();
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get: refuse });
    Storage.prototype.setItem = refuse;
  });
  await page.goto('?site=sarjal');
  await mapShows(page);
  await see(detail(page, 'Sarjal')).toBeVisible();
  expect(said).toEqual([]);
});

testStill('a clock that is far ahead changes no date on the page', async ({ arrive }) => {
  const { page, said } = await arrive();
  await page.clock.setFixedTime(new Date('2100-01-01T00:00:00Z'));
  await page.goto('?site=sarjal');
  await see(detail(page, 'Sarjal')).toContainText('8 May');
  await expect.poll(() => listed(page)).toHaveLength(all);
  expect(said).toEqual([]);
});

onlyFull(testStill)('a tab that was discarded comes back as it was left', async ({ visit }) => {
  const { page } = await visit('?group=jem&theme=dark');
  await item(page, 'Sarjal').click();
  await page.locator('.detail button[aria-expanded]:not(.handle)').first().click();
  const left = new URL(page.url()).search;
  const words = await page.locator('.detail figure').first().textContent();
  const shown = await listed(page);

  await page.reload();
  await see(page.locator('.detail figure').first()).toHaveText(words!);
  expect(await listed(page)).toEqual(shown);
  expect(new URL(page.url()).search).toBe(left);
});

/** Test in a Chromium with the back/forward cache, as readers have it. */
const testBack = test.extend({ unasked: [['--disable-back-forward-cache'], { scope: 'worker' }] });

onlyFull(testBack)(
  'away and back by the browser’s cache: the same page, still at work',
  async ({ visit }) => {
    const { page } = await visit('?site=sarjal');
    await mapShows(page);
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { cameBack: persisted })),
    );
    await page.goto('about:blank');
    // Go back by a script: Playwright’s own `goBack` waits for a page load, which does not happen with the back/forward
    // cache.
    await page.evaluate(() => history.back());
    await expect.poll(() => page.evaluate(() => 'cameBack' in window && window.cameBack)).toBe(true);
    await see(detail(page, 'Sarjal')).toBeVisible();
    await item(page, 'Markaz Taiba').click();
    await see(detail(page, 'Markaz Taiba')).toBeVisible();
    await mapShows(page);
  },
);

onlyFull(test)('a storm of sizes: the map fills what is left of the window at its end', async ({ visit }) => {
  const { page, said } = await visit();
  await mapShows(page, all);
  for (let i = 0; i < (full ? 15 : 4); i += 1)
    await page.setViewportSize({ width: 320 + ((i * 257) % 1200), height: 400 + ((i * 131) % 700) });
  await page.setViewportSize(least);
  await expect
    .poll(async () => {
      const box = (await region(page).boundingBox())!;
      const canvas = (await page.locator('.map canvas').first().boundingBox())!;
      return [canvas.width - box.width, canvas.height - box.height];
    })
    .toEqual([0, 0]);
  await mapShows(page);
  expect(said).toEqual([]);
});
