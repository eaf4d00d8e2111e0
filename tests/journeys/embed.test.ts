import { expect, inject } from 'vitest';
import { found } from './axe.ts';
import { dataset } from './dataset.ts';
import { detail, mapRests, mapShows, phone, pictureShows, region, see, test, testStill } from './journey.ts';

const frame = { width: 800, height: 520 };

test('an embedded page is the map, its legend, its attribution and a link to the full view', async ({
  visit,
}) => {
  const { page } = await visit('?embed&group=jem&borders=none', { viewport: frame });
  await mapShows(page);
  await mapRests(page);
  await see(page.getByRole('list', { name: 'Legend' })).toBeVisible();
  await see(region(page).getByText('© OpenStreetMap')).toBeVisible();
  await see(page.getByRole('searchbox')).toHaveCount(0);
  await see(page.getByRole('list', { name: 'Sites' })).toHaveCount(0);
  expect(await found(page)).toEqual([]);

  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Open the full map' }).click();
  const full = await opened;
  const { searchParams, hash } = new URL(full.url());
  expect(Object.fromEntries(searchParams)).toEqual({ group: 'jem', borders: 'none' });
  expect(hash).toBe(new URL(page.url()).hash);
  await full.close();
});

test('on a phone’s width a pin opens its site, and nothing is wider than the frame', async ({ visit }) => {
  const { page } = await visit('?embed&group=trf', { viewport: phone, hasTouch: true, isMobile: true });
  await mapShows(page);
  await region(page)
    .getByRole('button', { name: /Pahalgam/ })
    .tap();
  await see(detail(page, 'Pahalgam')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  expect(await found(page)).toEqual([]);
});

test('the wheel scrolls the page around the map, and zooms the map with a key', async ({ arrive }) => {
  const { page } = await arrive({ viewport: frame });
  await page.route(`${inject('address')}host`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>A newsroom</title><link rel="icon" href="data:,"><iframe src="./?embed" width="700" height="400" title="Map"></iframe><p style="height:2000px">Text</p>`,
    }),
  );
  await page.goto('host');
  const inner = page.frameLocator('iframe');
  await see(inner.getByRole('button', { name: /show on the map/ }).first()).toBeAttached({ timeout: 20_000 });
  const zoom = () =>
    inner
      .getByRole('region', { name: 'Map', exact: true })
      .evaluate((element: import('./journey.ts').MapRegion) => element.map.getZoom());
  const before = await zoom();
  await page.mouse.move(350, 250);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await zoom()).toBe(before);
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect.poll(zoom).toBeGreaterThan(before);
});

testStill('what happens inside leaves no step in the history of the page around it', async ({ visit }) => {
  const { page } = await visit('?embed', { viewport: frame });
  await pictureShows(page, dataset.sites.length);
  const steps = await page.evaluate(() => history.length);
  await page.keyboard.press(']');
  await expect.poll(() => page.url()).toContain('site=');
  expect(await page.evaluate(() => history.length)).toBe(steps);
});
