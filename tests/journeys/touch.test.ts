import { describe, expect } from 'vitest';
import { countOf, dataset } from './dataset.ts';
import {
  detail,
  group,
  item,
  listed,
  mapShows,
  narrow,
  phone,
  region,
  see,
  test,
  type Visit,
} from './journey.ts';

type Page = Visit['page'];

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe.for([phone, narrow])('with a thumb on $width × $height', (viewport) => {
  const hand = { viewport, hasTouch: true, isMobile: true };

  test('filter, choose, read, and close again, never scrolling sideways', async ({ visit }) => {
    const { page } = await visit('', hand);
    await mapShows(page, dataset.sites.length);
    expect(await sideways(page)).toBe(0);
    await group(page, 'Jaish-e-Mohammed').tap();
    await expect.poll(() => listed(page)).toHaveLength(countOf('jem'));
    await item(page, 'Markaz Abbas').tap();
    const site = detail(page, 'Markaz Abbas');
    expect(await sideways(page)).toBe(0);
    await site
      .getByRole('row', { name: /^Group/ })
      .first()
      .getByRole('button')
      .first()
      .tap();
    await see(site.getByRole('blockquote')).toBeVisible();
    expect(await sideways(page)).toBe(0);
    await site.getByRole('button', { name: 'Close', exact: true }).tap();
    await see(site).toHaveCount(0);
  });

  test('a pin is chosen by touching it', async ({ visit }) => {
    const { page } = await visit('?group=trf', hand);
    await mapShows(page, countOf('trf'));
    const pin = region(page).getByRole('button', { name: /Pahalgam/ });
    await pin.tap();
    await see(detail(page, 'Pahalgam')).toBeVisible();
  });

  test('nothing to touch is smaller than 24 px', async ({ visit }) => {
    const { page } = await visit('?site=markaz-taiba', hand);
    await see(detail(page, 'Markaz Taiba')).toBeVisible();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, a[href], input, summary')]
        .filter((element) => element.checkVisibility() && !element.closest('p, .maplibregl-ctrl-attrib'))
        .map((element) => [element.closest('label') ?? element, element] as const)
        .map(([target, element]) => ({
          box: target.getBoundingClientRect(),
          text: element.outerHTML.slice(0, 80),
        }))
        .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
        .map(({ box, text }) => `${box.width}×${box.height} ${text}`),
    );
    expect(small).toEqual([]);
  });
});
