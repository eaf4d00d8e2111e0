import { expect } from 'vitest';
import { countOf, dataset } from './dataset.ts';
import { detail, group, mapShows, region, see, test, type Visit } from './journey.ts';

type Page = Visit['page'];

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim().replaceAll(/\s+/g, ' ') ?? '';
  });

/** Presses Tab until what has the focus begins with `name`. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).startsWith(name)) return;
  }
  throw new Error(`Tab never comes to “${name}”`);
}

test('without a pointer: skip to the list, open a site, open its proof, and come back', async ({ visit }) => {
  const { page } = await visit();
  await mapShows(page, dataset.sites.length);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Skip to the list of sites');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Markaz Subhan Allah');
  await page.keyboard.press('Enter');
  const site = detail(page, 'Markaz Subhan Allah');
  await see(site.getByRole('heading', { level: 2 })).toBeFocused();
  // What it holds is fetched when it is first opened: until then Tab has nothing there to go to.
  await see(site.getByRole('table')).toBeVisible();

  await tabTo(page, 'Hindustan Times');
  expect(await site.evaluate((panel) => panel.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Enter');
  await see(site.getByRole('blockquote')).toBeVisible();
  await tabTo(page, 'Open at these words');

  await page.keyboard.press('Escape');
  await see(site.getByRole('blockquote')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await see(site).toHaveCount(0);
  await expect.poll(() => focused(page)).toMatch(/^Markaz Subhan Allah/);
});

test('without a pointer: a group is chosen with the space bar', async ({ visit }) => {
  const { page } = await visit();
  const box = group(page, 'Lashkar-e-Taiba');
  await box.focus();
  await page.keyboard.press('Space');
  await see(box).toBeChecked();
  await see(page.getByText(`${countOf('let')} of ${dataset.sites.length} sites`)).toBeVisible();
});

test('[ and ] walk through every site and round again', async ({ visit }) => {
  const { page } = await visit();
  const open = () => new URL(page.url()).searchParams.get('site');
  await mapShows(page, dataset.sites.length);
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
  await tabTo(page, 'Sarjal, show on the map');
  await page.keyboard.press('Enter');
  await see(detail(page, 'Sarjal')).toBeVisible();
});
