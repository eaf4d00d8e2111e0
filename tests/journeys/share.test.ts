import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';
import type { Locator } from 'playwright';
import { expect } from 'vitest';
import { onlyFull } from '../corners.ts';
import {
  goOn,
  mapRests,
  mapShows,
  phone,
  picture,
  see,
  test,
  testStill,
  type Visit,
  wide,
} from './journey.ts';

type Page = Visit['page'];
const share = (page: Page) => page.getByRole('button', { name: 'Share', exact: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share what is on the screen' });

/** Content of a QR code on the page, decoded from its picture by another library than the one that drew it. */
async function scanned(code: Locator): Promise<string | undefined> {
  const { data, width, height } = await code.evaluate(async (svg) => {
    const image = new Image();
    const copy = svg.cloneNode(true) as SVGElement;
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    for (const side of ['width', 'height']) copy.setAttribute(side, '400');
    image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
    await image.decode();
    const context = new OffscreenCanvas(400, 400).getContext('2d')!;
    context.drawImage(image, 0, 0, 400, 400);
    return { data: [...context.getImageData(0, 0, 400, 400).data], width: 400, height: 400 };
  });
  // Take the function from two default exports, one in the other, because the package is CommonJS.
  const read = (jsQR as unknown as { default?: typeof jsQR }).default ?? jsQR;
  return read(Uint8ClampedArray.from(data), width, height)?.data;
}

testStill(
  'by keyboard: the dialog copies the permalink of what is on the screen, and gives the focus back',
  async ({ visit }) => {
    const { page } = await visit('?site=sarjal&borders=india', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await see(picture(page)).toBeVisible();
    await share(page).focus();
    await page.keyboard.press('Enter');
    const copy = dialog(page).getByRole('button', { name: 'Copy link' });
    await copy.focus();
    await page.keyboard.press('Enter');
    await see(dialog(page).getByText('Copied')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(page.url());
    expect(copied).toMatch(/\?site=sarjal&borders=india$/);
    expect(await scanned(dialog(page).getByRole('img'))).toBe(copied);
    await page.keyboard.press('Escape');
    await see(dialog(page)).toHaveCount(0);
    await see(share(page)).toBeFocused();
    expect(page.url()).toContain('site=sarjal');
  },
);

onlyFull(testStill)('by touch on a phone: it opens from the list and from a site', async ({ visit }) => {
  const { page } = await visit('', { viewport: phone, hasTouch: true, isMobile: true });
  await see(picture(page)).toBeVisible();
  for (const search of ['', '?site=sarjal']) {
    await goOn(page, search);
    await share(page).tap();
    await see(dialog(page).getByText(page.url())).toBeVisible();
    await dialog(page).getByRole('button', { name: 'Close' }).tap();
    await see(dialog(page)).toHaveCount(0);
  }
});

onlyFull(testStill)('on paper stand the address and a code that says the same', async ({ visit }) => {
  const { page } = await visit('?group=jem');
  await see(picture(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const code = page.getByRole('img', { name: /^Printed from/ });
  await see(code).toBeVisible();
  await see(page.getByText(`Printed from ${page.url()}`)).toBeVisible();
  expect(await scanned(code)).toBe(page.url());
});

onlyFull(test)(
  'the picture holds the map as it is drawn, and words above and below it',
  async ({ visit }) => {
    const { page } = await visit('?site=sarjal', { viewport: wide });
    await mapShows(page);
    await mapRests(page);
    await share(page).click();
    const saved = page.waitForEvent('download');
    await dialog(page).getByRole('button', { name: 'Download image' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('sited-sarjal.png');
    const png = readFileSync(await download.path());
    const seen = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const colours = new Uint32Array(data.buffer);
      // Find the rows of the caption, which has a margin in the paper’s colour; the map has none.
      const rows = Array.from({ length: bitmap.height }, (_, y) => {
        const row = colours.subarray(y * bitmap.width, (y + 1) * bitmap.width);
        return { map: row[0] !== colours[0], shades: new Set(row).size };
      });
      // Look for vermilion, #D55E00, the colour of a group, in the byte order of memory.
      return { width: bitmap.width, height: bitmap.height, rows, pin: colours.includes(0xff005ed5) };
    }, png.toString('base64'));
    const { width, height, rows, pin } = seen;

    // Expect the width between the panels of 384 and 420 px, at one pixel per CSS pixel; the map ends above the
    // timeline of 168 px.
    expect({ width, pin }).toEqual({ width: wide.width - 384 - 420, pin: true });
    const drawn = rows.flatMap(({ map, shades }, y) => (map && shades > 20 ? [y] : []));
    expect(drawn.length).toBeGreaterThan((wide.height - 168) * 0.95);
    const written = (from: number, to: number) =>
      rows.slice(from, to).filter(({ shades }) => shades > 1).length;
    expect(written(0, drawn[0]!)).toBeGreaterThan(20);
    expect(written(drawn.at(-1)! + 1, height)).toBeGreaterThan(150);
  },
);
