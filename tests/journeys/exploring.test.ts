import { expect } from 'vitest';
import { countOf, dataset } from './dataset.ts';
import { onlyFull } from '../corners.ts';
import {
  group,
  listed,
  mapRests,
  mapShows,
  narrow,
  phone,
  pictureShows,
  see,
  test,
  testStill,
  wide,
  type Visit,
} from './journey.ts';

type Page = Visit['page'];
const search = (page: Page) => new URL(page.url()).search;
const timeline = (page: Page) => page.getByRole('group', { name: 'Timeline' });
const hand = { hasTouch: true, isMobile: true };

onlyFull(testStill)(
  'on a phone: filter by touch, take the chip away, brush by touch and by keys',
  async ({ visit }) => {
    const { page } = await visit('', { ...hand, viewport: phone });
    await pictureShows(page, dataset.sites.length);
    await group(page, 'Lashkar-e-Taiba').tap();
    await expect.poll(() => listed(page)).toHaveLength(countOf('let'));
    await page.getByRole('button', { name: /^Remove Group affiliation/ }).tap();
    await expect.poll(() => listed(page)).toHaveLength(dataset.sites.length);

    const first = timeline(page).getByRole('slider', { name: /^First day/ });
    await first.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageUp');
    await expect.poll(() => search(page)).toBe('?from=2025-04-29');
    const chart = timeline(page).locator('.chart');
    await chart.scrollIntoViewIfNeeded();
    const { width } = (await chart.boundingBox())!;
    await chart.tap({ position: { x: 22 + (60 / 102) * (width - 44), y: 10 } });
    await expect.poll(() => search(page)).toBe('?from=2025-06-20&to=2025-06-20');
  },
);

test('on a wide window: drag over the days, and nothing lies over what the map is owed to', async ({
  visit,
}) => {
  const { page } = await visit('', { viewport: wide });
  await mapShows(page, dataset.sites.length);
  const chart = timeline(page).locator('.chart');
  const box = (await chart.boundingBox())!;
  const x = (slot: number) => box.x + 12 + (slot / 102) * (box.width - 24);
  await page.mouse.move(x(15), box.y + 10);
  await page.mouse.down();
  await page.mouse.move(x(30), box.y + 12, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => search(page)).toBe('?from=2025-05-06&to=2025-05-21');
  await mapRests(page);
  const strip = (await page.locator('.strip').boundingBox())!;
  for (const above of ['.maplibregl-ctrl-attrib', '.maplibregl-ctrl-scale', '.legend']) {
    const { y, height } = (await page.locator(above).boundingBox())!;
    expect(y + height, above).toBeLessThanOrEqual(strip.y);
  }
});

onlyFull(testStill)(
  'at 320 px the open filters and the timeline need no scrolling sideways',
  async ({ visit }) => {
    const { page } = await visit('?lang=ur', { ...hand, viewport: narrow });
    await see(page.locator(':root[lang=ur]')).toBeAttached();
    await page.locator('.more-filters summary').tap();
    await see(page.locator('.more-filters fieldset').first()).toBeVisible();
    await see(page.locator('.timeline .chart')).toBeVisible();
    const wider = await page.evaluate(() =>
      [document.documentElement, document.querySelector('.panel')!].map((e) => e.scrollWidth - e.clientWidth),
    );
    expect(wider).toEqual([0, 0]);
  },
);
