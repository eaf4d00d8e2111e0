import { expect } from 'vitest';
import { small } from '../fixtures/small.ts';
import { countOf, dataset } from './dataset.ts';
import { onlyFull } from '../corners.ts';
import { detail, group, phone, pictureShows, see, testStill as test, type Visit } from './journey.ts';

const box = (page: Visit['page']) => page.getByRole('searchbox', { name: 'Search' });
const results = (page: Visit['page']) => page.getByRole('search').getByRole('option');
const option = (page: Visit['page'], name: RegExp) => results(page).and(page.getByRole('option', { name }));
const active = (page: Visit['page']) => results(page).and(page.getByRole('option', { selected: true }));
const query = (page: Visit['page']) => new URL(page.url()).search;

test('by keyboard: a misprint finds its site, says who printed it, and opens it', async ({ visit }) => {
  const { page } = await visit();
  await pictureShows(page, dataset.sites.length);
  await page.keyboard.press('/');
  await see(box(page)).toBeFocused();
  const entries = await page.evaluate(() => history.length);
  await page.keyboard.type('Murdike');
  await see(option(page, /^Markaz Taiba/)).toContainText('printed by Hindustan Times · 8 May');
  await see(results(page).first()).toContainText('Markaz Taiba');
  await see(results(page).first().locator('mark')).toHaveText('Murdike');
  await see(page.getByRole('search').getByRole('status')).toHaveText(/^\d+ results?$/);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await expect.poll(() => query(page)).toBe('?q=Murdike');

  await page.keyboard.press('ArrowDown');
  await see(active(page)).toContainText('Markaz Taiba');
  const id = await active(page).getAttribute('id');
  await see(box(page)).toHaveAttribute('aria-activedescendant', id!);
  await page.keyboard.press('End');
  await see(results(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await see(active(page)).toContainText('Markaz Taiba');
  await page.keyboard.press('ArrowUp');
  await see(active(page)).toHaveCount(0);
  await see(box(page)).toBeFocused();

  await page.keyboard.press('Escape');
  await see(page.getByRole('search').getByRole('listbox')).toHaveCount(0);
  await see(box(page)).toHaveValue('Murdike');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await see(detail(page, 'Markaz Taiba').getByRole('heading', { level: 2 })).toBeFocused();
  await see(page.getByRole('search').getByRole('listbox')).toHaveCount(0);
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);

  await page.keyboard.press('Escape');
  await see(box(page)).toBeFocused();
  await see(page.getByRole('search').getByRole('listbox')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await see(box(page)).toHaveValue('');
  await page.keyboard.type('JeM');
  await page.keyboard.press('Enter');
  await see(group(page, 'Jaish-e-Mohammed')).toBeChecked();
  await see(page.getByText(`${countOf('jem')} of ${dataset.sites.length} sites`)).toBeVisible();
});

onlyFull(test)(
  'by touch on a phone: results, the words of a source, and no scrolling sideways',
  async ({ visit }) => {
    const { page } = await visit('', { viewport: phone, hasTouch: true, isMobile: true });
    await box(page).tap();
    await box(page).fill('hideouts');
    const words = option(page, /Hindustan Times · 8 May/).first();
    await see(words.locator('mark').first()).toHaveText('hideouts');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    const heights = await results(page).evaluateAll((all) =>
      all.map((each) => each.getBoundingClientRect().height),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await words.tap();
    await see(page.getByRole('complementary').locator('blockquote mark').first()).toBeVisible();
    await see(page.getByRole('search').getByRole('listbox')).toHaveCount(0);
  },
);

onlyFull(test)(
  'in Urdu, from the address: the place in its script, and why another is not here',
  async ({ visit }) => {
    const { page } = await visit('?lang=ur&q=برنالہ');
    const first = results(page).first();
    await see(first).toContainText('مرکز اہل حدیث');
    await see(first.locator('mark').first()).toHaveText('برنالہ');
    await see(option(page, /Barnala in Indian Punjab/)).toContainText('in India.');
    await page.getByRole('radio', { name: 'हिन्दी' }).check();
    await see(page.getByRole('searchbox', { name: 'खोज' })).toHaveValue('برنالہ');
  },
);

onlyFull(test)(
  'a dataset that cannot be fetched again is said, and the page stays whole',
  async ({ visit }) => {
    const { page, expectComplaint } = await visit();
    await see(group(page, 'Jaish-e-Mohammed')).toBeVisible();
    await page.context().route('**/data/dataset.json', (route) => route.abort());
    await box(page).fill('Murdike');
    await see(page.getByText('The search could not be loaded.')).toBeVisible();
    await page.context().unroute('**/data/dataset.json');
    await box(page).fill('Muridke');
    await see(results(page).first()).toContainText('Markaz Taiba');
    expectComplaint(/dataset\.json|Failed to load/);
  },
);

onlyFull(test)(
  'in data that a reader has opened, the search finds what is there and nothing else',
  async ({ arrive }) => {
    const { page } = await arrive();
    await page.route('**/other.json', (route) =>
      route.fulfill({ contentType: 'application/json', body: JSON.stringify(small) }),
    );
    await page.goto('?data=other.json&q=Bheta');
    await see(results(page).first()).toContainText('printed by The weekly');
    await box(page).fill('Murdike');
    await see(page.getByText('Nothing here matches “Murdike”.')).toBeVisible();
  },
);
