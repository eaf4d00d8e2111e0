import { expect, inject } from 'vitest';
import { found } from './axe.ts';
import { small } from '../fixtures/small.ts';
import { cells, onlyFull } from '../corners.ts';
import { countOf, dataset } from './dataset.ts';
import {
  coarse,
  detail,
  item,
  mapRests,
  mapShows,
  phone,
  pictureShows,
  region,
  see,
  test,
  testStill,
  type MapRegion,
  type Visit,
} from './journey.ts';

const frame = { width: 800, height: 520 };

test('an embedded page is the map, its legend, its attribution and a link to the full view', async ({
  visit,
}) => {
  const { page } = await visit('?embed&group=jem&borders=none', { viewport: frame });
  await mapShows(page);
  await mapRests(page);
  await see(page.getByRole('list', { name: 'Legend' })).toBeVisible();
  await see(region(page).getByText('© OpenStreetMap')).toBeVisible();
  await see(page.getByRole('searchbox')).toHaveCount(0);
  await see(page.getByRole('list', { name: 'Sites' })).toHaveCount(0);
  expect(await found(page)).toEqual([]);

  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Open the full map' }).click();
  const full = await opened;
  const { searchParams, hash } = new URL(full.url());
  expect(Object.fromEntries(searchParams)).toEqual({ group: 'jem', borders: 'none' });
  expect(hash).toBe(new URL(page.url()).hash);
  await full.close();
});

onlyFull(testStill)(
  'on a phone’s width a pin opens its site, and nothing is wider than the frame',
  async ({ visit }) => {
    const { page } = await visit('?embed&group=trf', { viewport: phone, hasTouch: true, isMobile: true });
    await pictureShows(page, countOf('trf'));
    await region(page)
      .getByRole('button', { name: /Pahalgam/ })
      .tap();
    await see(detail(page, 'Pahalgam')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await found(page)).toEqual([]);
  },
);

onlyFull(test)(
  'the wheel scrolls the page around the map, and zooms the map with a key',
  async ({ arrive }) => {
    const { page } = await arrive({ viewport: frame });
    await page.route(`${inject('address')}host`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>A newsroom</title><link rel="icon" href="data:,"><iframe src="./?embed" width="700" height="400" title="Map"></iframe><p style="height:2000px">Text</p>`,
      }),
    );
    await page.goto('host');
    const inner = page.frameLocator('iframe');
    await see(inner.getByRole('button', { name: /show on the map/ }).first()).toBeAttached({
      timeout: 20_000,
    });
    const zoom = () =>
      inner
        .getByRole('region', { name: 'Map', exact: true })
        .evaluate((element: import('./journey.ts').MapRegion) => element.map.getZoom());
    const before = await zoom();
    await page.mouse.move(350, 250);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await zoom()).toBe(before);
    await page.evaluate(() => scrollTo(0, 0));
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await expect.poll(zoom).toBeGreaterThan(before);
  },
);

testStill('what happens inside leaves no step in the history of the page around it', async ({ visit }) => {
  const { page } = await visit('?embed', { viewport: frame });
  await pictureShows(page, dataset.sites.length);
  const steps = await page.evaluate(() => history.length);
  await page.keyboard.press(']');
  await expect.poll(() => page.url()).toContain('site=');
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

/** HTML code for embedding that the dialog gives to a reader. */
async function code(page: Visit['page']) {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const box = page.getByRole('textbox', { name: 'Code to embed the map' });
  await see(box).toBeVisible();
  const markup = await box.inputValue();
  const attribute = (name: string) =>
    new RegExp(` ${name}="([^"]*)"`).exec(markup)![1]!.replaceAll('&amp;', '&');
  return { markup, src: attribute('src'), title: attribute('title') };
}

onlyFull(test)(
  'the view that nobody has moved shows every site in a frame of any width',
  { timeout: 120_000 },
  async ({ visit }) => {
    const { page } = await visit('', { ...coarse, viewport: { width: 1280, height: 800 } });
    await mapShows(page);
    const { markup, src } = await code(page);
    expect(src).toBe(`${inject('address')}?embed`);
    const points = dataset.sites.map(({ id, place }) => ({
      id,
      point: dataset.places.find((each) => each.id === place)!.point!,
    }));
    let width = 0;
    await page.route('**/host', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><link rel="icon" href="data:,"><title>Host</title><div style="width:${width}px">${markup}</div>`,
      }),
    );
    for (width of cells([320, 375, 480, 600, 720, 900, 1200], (px) => px === 320 || px === 1200)) {
      await page.goto('host');
      const framed = page.frames()[1]!;
      await see(page.frameLocator('iframe').locator('.pin').first()).toBeAttached({ timeout: 20_000 });
      await see(page.frameLocator('iframe').getByRole('link', { name: 'Open the full map' })).toBeVisible();
      const cut = () =>
        framed.evaluate((sites) => {
          const element = document.querySelector<MapRegion>('.map')!;
          const { x, y, width: right, height: bottom } = element.getBoundingClientRect();
          return sites.flatMap(({ id, point: [lon, lat] }) => {
            const at = element.map.project([lon!, lat!]);
            // Test the corners of a symbol of 24 px against elements that cover the map.
            const corners = [-12, 12].flatMap((dx) => [-12, 12].map((dy) => [at.x + dx, at.y + dy] as const));
            const clear = corners.every(([cx, cy]) => {
              const top = document.elementFromPoint(x + cx, y + cy);
              const within = cx > 0 && cy > 0 && cx < right && cy < bottom;
              return within && element.contains(top) && !top!.closest('.maplibregl-ctrl');
            });
            return clear ? [] : [id];
          });
        }, points);
      await expect.poll(cut, { message: `sites that are cut at ${width} px` }).toEqual([]);
      expect(new URL(framed.url()).hash).toBe('');
    }
  },
);

onlyFull(testStill)('the code for other data shows them, under their own title', async ({ arrive }) => {
  const { page } = await arrive();
  await page.route('**/other.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: JSON.stringify(small) }),
  );
  await page.goto('?data=other.json&lens=third-party&group=red');
  await see(item(page, 'Beta')).toBeVisible();
  const { src, title } = await code(page);
  expect(src).toBe(`${inject('address')}?data=other.json&group=red&lens=third-party&embed`);
  expect(title).toContain('other.json');
  await page.getByText('Preview').click();
  const inner = page.frameLocator('dialog iframe');
  await see(inner.getByRole('heading', { level: 1 })).toContainText('other.json');
  const names = () =>
    inner
      .locator('.pin:not([hidden])')
      .evaluateAll((pins) => pins.map((pin) => pin.getAttribute('aria-label')!.split(',')[0]!).sort());
  await expect.poll(names).toEqual(['Beta', 'Gamma']);
  await see(inner.getByRole('link', { name: 'Open the full map' })).toHaveAttribute(
    'href',
    `${inject('address')}?data=other.json&group=red&lens=third-party`,
  );
});
