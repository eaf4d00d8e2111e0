import { expect } from 'vitest';
import { countOf, dataset } from './dataset.ts';
import { detail, group, mapShows, see, test, testStill } from './journey.ts';
import { titleOf } from '../../src/data/evidence/title.ts';

declare global {
  interface Window {
    /** Elements of the page before any script ran. */
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
    // Leave out the placeholder picture of the map, which is removed when the map is ready.
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

testStill('what a reader does before the page comes to life is not lost', async ({ arrive }) => {
  const { page } = await arrive();
  let come = () => {};
  const asked = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/data/dataset.json', (route) => asked.then(() => route.continue()));
  await page.goto('?account=india');
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.fill('Murdike');
  await group(page, 'Lashkar-e-Taiba').check();
  await page.locator('.more-filters summary').click();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await page.getByRole('radiogroup', { name: 'Language' }).getByRole('radio', { name: 'हिन्दी' }).check();
  await page.locator('.panel').getByRole('button', { name: 'Share' }).click();

  come();
  const hindi = page.locator(':root[lang=hi][data-theme=dark]');
  await see(hindi.getByRole('dialog').getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('input[type=search]').click();
  await see(page.locator('search [role=option]').first()).toContainText('Murdike');
  await page.keyboard.press('Escape');
  await see(page.locator('.more-filters fieldset').first()).toBeVisible();
  const { searchParams } = new URL(page.url());
  expect(Object.fromEntries(searchParams)).toEqual({
    q: 'Murdike',
    group: 'let',
    account: 'india',
    lang: 'hi',
    theme: 'dark',
  });
});

testStill(
  'a source that is pressed while its list could not be had opens once it can',
  async ({ arrive }) => {
    const { page, expectComplaint } = await arrive();
    await page.route('**/SourceList-*.js', (route) => route.abort(), { times: 1 });
    const asked = page.waitForEvent('requestfailed');
    await page.goto('');
    await asked;
    const [source] = dataset.sources;
    await page.getByRole('button', { name: titleOf(source!).text }).click();
    await see(detail(page, titleOf(source!).text)).toBeVisible();
    expectComplaint(/ERR_FAILED|SourceList/);
  },
);
