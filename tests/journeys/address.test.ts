import { expect } from 'vitest';
import { dataset } from './dataset.ts';
import {
  detail,
  group,
  item,
  listed,
  type MapRegion,
  mapRests,
  mapShows,
  region,
  see,
  test,
  testStill,
} from './journey.ts';

const query = (url: string) => new URL(url).search;

testStill('back and forward walk through the selections', async ({ visit }) => {
  const { page } = await visit();
  await item(page, 'Markaz Taiba').click();
  await see(detail(page, 'Markaz Taiba')).toBeVisible();
  await item(page, 'Sarjal').click();
  await see(detail(page, 'Sarjal')).toBeVisible();

  await page.goBack();
  await see(detail(page, 'Markaz Taiba')).toBeVisible();
  await expect.poll(() => query(page.url())).toBe('?site=markaz-taiba');
  await page.goBack();
  await see(page.getByRole('complementary')).toHaveCount(0);
  await expect.poll(() => query(page.url())).toBe('');
  await page.goForward();
  await see(detail(page, 'Markaz Taiba')).toBeVisible();
  await page.goForward();
  await see(detail(page, 'Sarjal')).toBeVisible();
});

testStill(
  'with an apostrophe searched for, two steps back leave the page, and forward comes again',
  async ({ visit }) => {
    const { page } = await visit('data/dataset.schema.json');
    await page.goto('.');
    await page.getByRole('searchbox').fill("jama'at");
    await see(page.getByRole('listbox')).toBeVisible();
    await page.keyboard.press('Escape');
    await item(page, 'Gulpur').click();
    await see(detail(page, 'Gulpur')).toBeVisible();
    await expect.poll(() => query(page.url())).toBe('?site=gulpur&q=jama%27at');
    await page.goBack();
    await see(page.getByRole('complementary')).toHaveCount(0);
    await expect.poll(() => query(page.url())).toBe('?q=jama%27at');
    await page.goForward();
    await see(detail(page, 'Gulpur')).toBeVisible();
    await page.goBack();
    await see(page.getByRole('complementary')).toHaveCount(0);
    await page.goBack();
    await expect.poll(() => page.url()).toContain('dataset.schema.json');
  },
);

test('the address opens again exactly what is on the screen', async ({ visit }) => {
  const { page } = await visit();
  await group(page, 'Jaish-e-Mohammed').check();
  await item(page, 'Markaz Abbas').click();
  const site = detail(page, 'Markaz Abbas');
  await site
    .getByRole('row', { name: /^Group/ })
    .first()
    .getByRole('button')
    .first()
    .click();
  await see(site.getByRole('blockquote')).toBeVisible();
  await mapRests(page);
  const state = async () => ({
    query: query(page.url()),
    camera: new URL(page.url()).hash,
    sites: await listed(page),
    heading: await site.getByRole('heading', { level: 2 }).textContent(),
    quote: await site.getByRole('blockquote').textContent(),
    title: await page.title(),
  });
  await expect.poll(() => query(page.url())).toBe('?site=markaz-abbas&value=group&group=jem');
  const before = await state();

  await page.reload();
  await see(site.getByRole('blockquote')).toBeVisible();
  await mapRests(page);
  await expect.poll(state).toEqual(before);
});

test('the camera is part of the address and opens again where it was', async ({ visit }) => {
  const { page } = await visit('#map=7/33.5/74.5');
  await mapShows(page);
  const camera = () =>
    region(page).evaluate((element) => {
      const { map } = element as MapRegion;
      const { lng, lat } = map.getCenter();
      return [map.getZoom(), lat, lng].map((n) => Number(n.toFixed(2)));
    });
  expect(await camera()).toEqual([7, 33.5, 74.5]);
  await group(page, 'Lashkar-e-Taiba').check();
  await page.waitForURL('**/?group=let#map=7/33.5/74.5');
});

testStill('a link to a source opens its reader, and its words lead back to a site', async ({ visit }) => {
  const [source] = dataset.sources.filter(({ id }) => id === 'ht-2025-05-08');
  const { page } = await visit(`?source=${source!.id}`);
  const reader = detail(page, source!.headline);
  await see(reader.getByRole('blockquote').first()).toBeVisible();
  await reader.getByRole('button', { name: 'Markaz Ahle Hadith' }).first().click();
  await see(detail(page, 'Markaz Ahle Hadith').getByRole('blockquote')).toBeVisible();
  await page.goBack();
  await see(reader).toBeVisible();
});
