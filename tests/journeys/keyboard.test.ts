import { expect } from 'vitest';
import { countOf, dataset } from './dataset.ts';
import { onlyFull } from '../corners.ts';
import { detail, group, mapShows, pictureShows, region, see, test, testStill } from './journey.ts';
import { tabOnTo } from './tabs.ts';

testStill('without a pointer: a group is chosen with the space bar', async ({ visit }) => {
  const { page } = await visit();
  const box = group(page, 'Lashkar-e-Taiba');
  await box.focus();
  await page.keyboard.press('Space');
  await see(box).toBeChecked();
  await see(page.getByText(`${countOf('let')} of ${dataset.sites.length} sites`)).toBeVisible();
});

onlyFull(testStill)('[ and ] walk through every site and round again', async ({ visit }) => {
  const { page } = await visit();
  const open = () => new URL(page.url()).searchParams.get('site');
  await pictureShows(page, dataset.sites.length);
  const seen: (string | null)[] = [];
  for (let i = 0; i <= dataset.sites.length; i++) {
    const before = open();
    await page.keyboard.press(']');
    await expect.poll(open).not.toBe(before);
    seen.push(open());
  }
  expect(new Set(seen)).toEqual(new Set(dataset.sites.map((site) => site.id)));
  expect(seen.at(-1)).toBe(seen[0]);
  await page.keyboard.press('[');
  await expect.poll(open).toBe(seen.at(-2));
});

test('a pin is reached and chosen on the map', async ({ visit }) => {
  const { page } = await visit();
  await mapShows(page, dataset.sites.length);
  await region(page).locator('canvas').focus();
  await tabOnTo(page, region(page).getByRole('button', { name: 'Sarjal, show on the map' }));
  await page.keyboard.press('Enter');
  await see(detail(page, 'Sarjal')).toBeVisible();
});
