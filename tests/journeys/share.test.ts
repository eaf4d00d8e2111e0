import jsQR from 'jsqr';
import type { Locator } from 'playwright';
import { expect } from 'vitest';
import { mapRests, mapShows, phone, see, test, type Visit } from './journey.ts';

type Page = Visit['page'];
const share = (page: Page) => page.getByRole('button', { name: 'Share', exact: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share what is on the screen' });

/** What a QR code on the page says, read off its picture by another program than the one that drew it. */
async function scanned(code: Locator): Promise<string | undefined> {
  const { data, width, height } = await code.evaluate(async (svg) => {
    const picture = new Image();
    const copy = svg.cloneNode(true) as SVGElement;
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    for (const side of ['width', 'height']) copy.setAttribute(side, '400');
    picture.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
    await picture.decode();
    const context = new OffscreenCanvas(400, 400).getContext('2d')!;
    context.drawImage(picture, 0, 0, 400, 400);
    return { data: [...context.getImageData(0, 0, 400, 400).data], width: 400, height: 400 };
  });
  // The package is CommonJS: its function is the default of its default.
  const read = (jsQR as unknown as { default?: typeof jsQR }).default ?? jsQR;
  return read(Uint8ClampedArray.from(data), width, height)?.data;
}

test('by keyboard: the dialog copies the permalink of what is on the screen, and gives the focus back', async ({
  visit,
}) => {
  const { page } = await visit('?site=sarjal&borders=india', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await mapRests(page);
  await share(page).focus();
  await page.keyboard.press('Enter');
  const copy = dialog(page).getByRole('button', { name: 'Copy link' });
  await copy.focus();
  await page.keyboard.press('Enter');
  await see(dialog(page).getByText('Copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(page.url());
  expect(copied).toMatch(/\?site=sarjal&borders=india#map=/);
  expect(await scanned(dialog(page).getByRole('img'))).toBe(copied);
  await page.keyboard.press('Escape');
  await see(dialog(page)).toHaveCount(0);
  await see(share(page)).toBeFocused();
  expect(page.url()).toContain('site=sarjal');
});

test('by touch on a phone: it opens from the list and from a site', async ({ visit }) => {
  const { page } = await visit('', { viewport: phone, hasTouch: true, isMobile: true });
  await mapShows(page);
  for (const search of ['', '?site=sarjal']) {
    await page.evaluate((to) => {
      history.pushState(null, '', `${location.pathname}${to}`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, search);
    await share(page).tap();
    await see(dialog(page).getByText(page.url())).toBeVisible();
    await dialog(page).getByRole('button', { name: 'Close' }).tap();
    await see(dialog(page)).toHaveCount(0);
  }
});

test('on paper stand the address and a code that says the same', async ({ visit }) => {
  const { page } = await visit('?group=jem');
  await mapRests(page);
  await page.emulateMedia({ media: 'print' });
  const code = page.getByRole('img', { name: /^Printed from/ });
  await see(code).toBeVisible();
  await see(page.getByText(`Printed from ${page.url()}`)).toBeVisible();
  expect(await scanned(code)).toBe(page.url());
});
