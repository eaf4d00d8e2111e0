import { expect } from 'vitest';
import { pageKeys } from '../../src/ui/shell/keys.ts';
import { found } from './axe.ts';
import { onlyFull } from '../corners.ts';
import { detail, item, mapRests, mapShows, picture, region, see, test, testStill } from './journey.ts';

onlyFull(testStill)(
  '? shows every key of the page and of the map, and Escape goes back',
  async ({ visit }) => {
    const { page } = await visit('?site=sarjal');
    await see(picture(page)).toBeVisible();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await see(dialog).toBeVisible();
    const shown = await dialog.locator('kbd').allInnerTexts();
    const named = pageKeys.map((key) => (key === 'Escape' ? 'Esc' : key));
    expect(shown).toEqual(expect.arrayContaining([...named, '←', '↑', '→', '↓', '+', '−']));
    expect(await found(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await see(dialog).toHaveCount(0);
    await see(detail(page, 'Sarjal')).toBeVisible();
  },
);

onlyFull(test)('the map’s keys do what they are said to', async ({ visit }) => {
  const { page } = await visit('', { reducedMotion: 'no-preference' });
  await mapRests(page);
  const camera = () =>
    region(page).evaluate(({ map }: import('./journey.ts').MapRegion) => ({
      zoom: map.getZoom(),
      ...map.getCenter(),
    }));
  await region(page).locator('canvas').focus();
  const before = await camera();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await camera()).lng).toBeGreaterThan(before.lng);
  await mapRests(page);
  await page.keyboard.press('+');
  await expect.poll(async () => (await camera()).zoom).toBeGreaterThan(before.zoom + 0.9);
  await mapRests(page);
  await page.keyboard.press('-');
  await expect.poll(async () => (await camera()).zoom).toBeLessThan(before.zoom + 0.1);
});

onlyFull(test)('who asks for less motion gets none: the camera is there at once', async ({ visit }) => {
  const { page } = await visit('', { reducedMotion: 'reduce' });
  await mapRests(page);
  const moves = await region(page).evaluate(async ({ map }: import('./journey.ts').MapRegion) => {
    let frames = 0;
    map.on('move', () => (frames += 1));
    const moved = map.once('moveend');
    document.querySelector<HTMLElement>('#item-sarjal')!.click();
    await moved;
    return frames;
  });
  expect(moves).toBe(1);
});

onlyFull(test)(
  'what the keyboard or the pointer is on is ringed in the list and on the map alike',
  async ({ visit }) => {
    const { page } = await visit();
    await mapShows(page);
    const ringed = () =>
      region(page).evaluate(({ map }: import('./journey.ts').MapRegion) =>
        map
          .querySourceFeatures('sites')
          .filter(({ properties }) => properties.ring)
          .map(({ properties }) => String(properties.id)),
      );
    await item(page, 'Sarjal').focus();
    await expect.poll(ringed).toContain('sarjal');
    await region(page)
      .getByRole('button', { name: /^Pahalgam/ })
      .focus();
    await see(item(page, 'Pahalgam')).toHaveClass(/ringed/);
    await expect.poll(ringed).not.toContain('sarjal');
  },
);

testStill('at twice the size of text nothing is cut off and nothing scrolls sideways', async ({ visit }) => {
  const { page } = await visit('?site=sarjal', { viewport: { width: 640, height: 800 } });
  await see(picture(page)).toBeVisible();
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  for (const open of ['', 'Share', 'Measure the distance to …']) {
    if (open) await page.getByRole('button', { name: open, exact: true }).click();
    if (open === 'Share') {
      await see(page.getByRole('dialog').getByRole('button', { name: 'Copy link' })).toBeVisible();
      await page.keyboard.press('Escape');
    }
    const wide = await page.evaluate(() => ({
      size: getComputedStyle(document.documentElement).fontSize,
      page: document.documentElement.scrollWidth - innerWidth,
      cut: [...document.querySelectorAll<HTMLElement>('.sheet, dialog[open]')]
        .filter(
          (box) => box.checkVisibility({ visibilityProperty: true }) && box.scrollWidth > box.clientWidth,
        )
        .map((box) => box.className),
    }));
    expect({ open, ...wide }).toEqual({ open, size: '32px', page: 0, cut: [] });
  }
});
