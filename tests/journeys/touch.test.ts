import { describe, expect } from 'vitest';
import { countOf, dataset } from './dataset.ts';
import { detail, group, item, listed, mapShows, narrow, phone, region, see, test } from './journey.ts';
import { sideways, tooSmall } from './targets.ts';

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

  test('nothing to touch is too small for a thumb', async ({ visit }) => {
    const { page } = await visit('?site=markaz-taiba', hand);
    await see(detail(page, 'Markaz Taiba')).toBeVisible();
    expect(await tooSmall(page)).toEqual([]);
  });
});
