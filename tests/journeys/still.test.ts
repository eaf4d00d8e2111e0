import { toMercator } from '@turf/turf';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { urTools } from '../../src/i18n/tools/ur.ts';
import { found } from './axe.ts';
import { cells, onlyFull } from '../corners.ts';
import { countOf, dataset } from './dataset.ts';
import {
  detail,
  group,
  item,
  listed,
  lying,
  narrow,
  phone,
  picture,
  region,
  see,
  testStill as test,
} from './journey.ts';

const pins = (page: Page) => region(page).getByRole('button', { name: /show on the map/ });
const earth = 2 * Math.PI * 6378137;

/**
 * Expected position of a site’s point at a map camera, computed by the library Turf: pixels from the middle of the map.
 */
function expected(id: string, zoom: number, lat: number, lon: number): { x: number; y: number } {
  const { place } = dataset.sites.find((site) => site.id === id)!;
  const point = toMercator(dataset.places.find((each) => each.id === place)!.point!);
  const middle = toMercator([lon, lat]);
  const pixels = (512 * 2 ** zoom) / earth;
  return { x: (point[0]! - middle[0]!) * pixels, y: (middle[1]! - point[1]!) * pixels };
}

test('without WebGL each site is a button at its true point, and the keyboard opens it', async ({
  visit,
}) => {
  const { page } = await visit('#map=6.4/32.5/73.5');
  await see(picture(page)).toBeVisible();
  await see(page.getByText('This is a still picture of the map')).toBeVisible();
  const box = (await region(page).boundingBox())!;
  for (const id of ['pahalgam', 'markaz-taiba', 'markaz-subhan-allah']) {
    const { name } = dataset.sites.find((site) => site.id === id)!;
    const pin = (await pins(page).and(page.getByLabel(name.en!)).boundingBox())!;
    const { x, y } = expected(id, 6.4, 32.5, 73.5);
    expect(pin.x + pin.width / 2 - box.x - box.width / 2).toBeCloseTo(x, 0);
    expect(pin.y + pin.height / 2 - box.y - box.height / 2).toBeCloseTo(y, 0);
  }
  await pins(page).and(page.getByLabel('Markaz Taiba')).focus();
  await page.keyboard.press('Enter');
  await see(detail(page, 'Markaz Taiba')).toBeVisible();
  expect(await found(page)).toEqual([]);
});

onlyFull(test)(
  'without WebGL the filter, the boundary view, the language and the theme change the picture',
  async ({ visit }) => {
    const { page } = await visit('?lens=india');
    await see(picture(page)).toBeVisible();
    await group(page, 'Jaish-e-Mohammed').check();
    const left = await listed(page);
    const marks = picture(page).locator('[data-layer=sites] > g');
    await see(marks).toHaveCount(left.length);
    expect(left.length).toBeLessThan(countOf('jem') + 1);

    const control = picture(page).locator('[data-layer^=boundary-loc]');
    await see(control.first()).toBeAttached();
    await page.getByLabel('Boundaries').selectOption('india');
    await see(control).toHaveCount(0);

    const paper = picture(page).locator('[data-layer=paper] rect');
    const light = await paper.getAttribute('fill');
    await page.getByLabel('Theme').selectOption('dark');
    await see(paper).not.toHaveAttribute('fill', light!);

    await page.getByRole('radio', { name: 'اردو' }).check();
    const names = page.locator('[data-layer=site-names]');
    await see(names).toContainText(dataset.sites.find((site) => site.id === 'markaz-subhan-allah')!.name.ur!);
  },
);

test('without WebGL, on a phone, a choice in the list brings the site into view and rings it', async ({
  visit,
}) => {
  const { page } = await visit('', { viewport: phone, hasTouch: true, isMobile: true });
  await see(picture(page)).toBeVisible();
  const before = page.url();
  await item(page, 'Markaz Subhan Allah').click();
  await see(picture(page).locator('[data-layer=ring] > g')).toHaveCount(1);
  await expect.poll(() => page.url()).not.toBe(before);
  const pin = pins(page).and(page.getByLabel('Markaz Subhan Allah'));
  await see(pin).toBeInViewport();
  const sheet = (await page.locator('.detail').boundingBox())!;
  await expect.poll(async () => (await pin.boundingBox())!.y).toBeLessThan(sheet.y - 20);
});

test.for(cells([narrow, lying], (viewport) => viewport === lying))(
  'on $width × $height a notice lies over no pin, and every pin can be touched',
  async (viewport, { visit }) => {
    const { page } = await visit('?lang=ur', { viewport, hasTouch: true, isMobile: true });
    await see(page.locator('html')).toHaveAttribute('lang', 'ur');
    const pin = page.locator('.pin:not([hidden])');
    await see(page.getByText(urTools.stillNote)).toBeVisible();
    await expect.poll(() => pin.count()).toBeGreaterThan(4);
    const covered = () =>
      pin.evaluateAll((all) =>
        all
          .filter((one) => {
            const { x, y, width, height } = one.getBoundingClientRect();
            return document.elementFromPoint(x + width / 2, y + height / 2) !== one;
          })
          .map((one) => one.getAttribute('aria-label')),
      );
    await expect.poll(covered).toEqual([]);
  },
);

test.for(cells(['light', 'dark'] as const, (scheme) => scheme === 'dark'))(
  'without scripts there is the same map as a picture, %s',
  async (colorScheme, { visit }) => {
    const { page, said } = await visit('', { javaScriptEnabled: false, colorScheme });
    const image = page.getByRole('img', { name: /^Still picture of the map/ });
    await see(image).toBeVisible();
    const drawn = () =>
      image.evaluate((img: HTMLImageElement) => [img.currentSrc, img.complete && img.naturalWidth]);
    await expect.poll(drawn).toEqual([expect.stringContaining(`picture-${colorScheme}.svg`), 672]);
    for (const control of ['radiogroup', 'checkbox', 'combobox'] as const)
      await see(page.getByRole(control)).toHaveCount(0);
    // Forget the browser’s reports of blocked scripts, one for each script.
    said.length = 0;
  },
);

test('with scripts the picture is not fetched', async ({ arrive }) => {
  const { page } = await arrive();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('');
  await see(picture(page)).toBeVisible();
  expect(fetched.filter((url) => url.includes('/picture-'))).toEqual([]);
});

test.for([
  [390, true],
  [1280, false],
] as const)(
  'while the map is on its way, at %i px a picture of it stands there: %s',
  async ([width, stands], { arrive }) => {
    const { page } = await arrive({ viewport: { width, height: 844 } });
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    let release = () => {};
    const held = new Promise<void>((go) => (release = go));
    await page.route(/assets\/(map|still)[.-]/, (route) => held.then(() => route.continue()));
    await page.goto('');
    const image = page.locator('.opening img');
    const drawn = () => image.evaluate((img: HTMLImageElement) => img.checkVisibility() && img.naturalWidth);
    await expect.poll(drawn).toBe(stands && 412);
    release();
    await see(picture(page)).toBeVisible();
    await see(image).toHaveCount(0);
    expect(fetched.some((url) => url.includes('/opening-'))).toBe(stands);
  },
);
