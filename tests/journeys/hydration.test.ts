import { expect } from 'vitest';
import { countOf, dataset } from './dataset.ts';
import { group, mapShows, see, test } from './journey.ts';

declare global {
  interface Window {
    /** The elements as they stood before any script ran. */
    before: Element[];
  }
}

test('the app takes over the very markup that was in the page', async ({ arrive }) => {
  const { page } = await arrive();
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('', { waitUntil: 'commit' });
  await see(page.getByText('About this map').first()).toBeAttached();
  const count = await page.evaluate(() => {
    // The picture of the map goes when the map is there.
    window.before = [...document.querySelectorAll('#page *:not(.opening, .opening *)')];
    return window.before.length;
  });
  expect(count).toBeGreaterThan(100);

  release();
  await mapShows(page);
  const lost = await page.evaluate(() => window.before.filter((e) => !e.isConnected).map((e) => e.outerHTML));
  expect(lost).toEqual([]);

  const box = group(page, 'Lashkar-e-Taiba');
  expect(await box.evaluate((element) => window.before.includes(element))).toBe(true);
  await box.check();
  await see(page.getByText(`${countOf('let')} of ${dataset.sites.length} sites`)).toBeVisible();
});
