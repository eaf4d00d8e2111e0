import type { BrowserContextOptions, Page } from 'playwright';
import { expect } from 'vitest';
import { many } from '../fixtures/many.ts';
import { detail, group, mapRests, see, test, type MapRegion, type Visit } from './journey.ts';

const count = 10_000;
const dataset = many(count);
const body = JSON.stringify(dataset);

/** The sites that sources tie to a group, as the statements have it. */
const ofGroup = (id: string) =>
  new Set(dataset.statements.filter((s) => s.property === 'group' && s.value === id).map((s) => s.subject));

const list = (page: Page) => page.getByRole('list', { name: 'Sites' });
const position = (page: Page) =>
  page.evaluate(() => Number(document.activeElement?.closest('li')?.getAttribute('aria-posinset')));

/** Opens ten thousand sites, in a small window: what is drawn in software takes its time. */
async function open(arrive: (options: BrowserContextOptions) => Promise<Visit>): Promise<Page> {
  const { page } = await arrive({ viewport: { width: 1024, height: 640 }, reducedMotion: 'reduce' });
  await page.route('**/many.json', (route) => route.fulfill({ contentType: 'application/json', body }));
  await page.goto('?data=many.json');
  await see(page.getByRole('status').filter({ hasText: '10,000 of 10,000 sites' })).toBeVisible({
    timeout: 30_000,
  });
  return page;
}

/** What the buttons on the map count: clusters by their numbers, and each single site as one. */
const counted = (page: Page) =>
  page
    .getByRole('region', { name: 'Map', exact: true })
    .evaluate((map) =>
      [...map.querySelectorAll('button.pin')]
        .map((pin) => /^([\d,]+) sites close together/.exec(pin.getAttribute('aria-label')!)?.[1] ?? '1')
        .reduce((sum, number) => sum + Number(number.replaceAll(',', '')), 0),
    );

test('ten thousand sites: few are on the page, and the list is walked to its end by keyboard', async ({
  arrive,
}) => {
  const page = await open(arrive);
  const items = list(page).getByRole('listitem');
  await see(items.first()).toHaveAttribute('aria-setsize', String(count));
  await list(page).getByRole('link').first().focus();
  for (let at = 1; at < 30; at += 1) {
    expect(await position(page)).toBe(at);
    await page.keyboard.press('Tab');
  }
  expect(await items.count()).toBeLessThan(60);
  expect(await page.locator('*').count()).toBeLessThan(4000);

  // From none, `[` opens the last site; closed, its item has the focus, and its neighbours are there.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('[');
  await see(detail(page, dataset.sites.at(-1)!.name.en)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => position(page)).toBe(count);
  await page.keyboard.press('Shift+Tab');
  expect(await position(page)).toBe(count - 1);
  await page.keyboard.press('Tab');
  expect(await position(page)).toBe(count);
  await page.keyboard.press('Tab');
  expect(await position(page)).toBeNaN();
  expect(await items.count()).toBeLessThan(60);
});

test('ten thousand sites: a filter is counted on the map as in the statements, and a search finds', async ({
  arrive,
}) => {
  const page = await open(arrive);
  await expect.poll(() => counted(page)).toBe(count);
  const blue = dataset.groups[1]!;
  await group(page, blue.name.en).check();
  await expect.poll(() => counted(page)).toBe(ofGroup(blue.id).size);
  const told = `${ofGroup(blue.id).size.toLocaleString('en')} of 10,000 sites`;
  await see(page.getByRole('status').filter({ hasText: told })).toBeVisible();

  // A cluster is a button: chosen, it comes apart, and the focus is not lost.
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
  await page.getByRole('searchbox', { name: 'Search' }).fill(wanted.name.en);
  await page
    .getByRole('option', { name: new RegExp(`^${wanted.name.en}`) })
    .first()
    .click();
  await see(detail(page, wanted.name.en)).toBeVisible();
});
