import type { BrowserContextOptions, Page } from 'playwright';
import { expect } from 'vitest';
import { many } from '../fixtures/many.ts';
import { cells, onlyFull } from '../corners.ts';
import { dataset as ours } from './dataset.ts';
import { goOn, least, mapRests, mapShows, phone, see, test, testStill, type MapRegion } from './journey.ts';
import { printed, type Colour, type Part, type Sheet } from './paper.ts';
import { titleOf } from '../../src/data/evidence/title.ts';

/**
 * Lengths in points (1/72 inch): margin of the printed page, the width it leaves on A4, and the maximum height of the
 * map.
 */
const margin = (1.5 / 2.54) * 72;
const printable = (21 / 2.54) * 72 - 2 * margin;
const highest = (15 / 2.54) * 72;
/** Width of the printed text in CSS pixels, and a height to go with it. */
const paper = { width: Math.floor((printable * 96) / 72), height: 1000 };

/** Luminances for tests: text is darker than the first one, and everything but bare paper darker than the second. */
const [words, anything] = [160, 250];

const own = ours.sites.length;
const names = ours.sites.map(({ name }) => name.en!);
const { id, name } = ours.sites.find((site) => site.id === 'markaz-taiba')!;

/**
 * Expected words that are missing from the printed pages, ignoring white space: a PDF reader sees spaces where letters
 * stand apart.
 */
function missing(sheets: readonly Sheet[], wanted: readonly string[]): string[] {
  const joined = (text: string) => text.replaceAll(/\s+/g, '');
  const all = joined(sheets.map((sheet) => sheet.text).join(''));
  return wanted.filter((each) => !all.includes(joined(each)));
}

/** Expects no wasted page, nothing in the margins, and text from one margin to the other. */
function wellFilled(sheets: readonly Sheet[]): void {
  expect(sheets.filter((sheet) => sheet.text.trim() === '')).toEqual([]);
  const inks = sheets.map((sheet) => sheet.ink(anything)!);
  for (const ink of inks.slice(0, -1)) expect(ink.bottom).toBeGreaterThan(sheets[0]!.whole.bottom / 2);
  for (const { left, right } of inks) {
    expect(left).toBeGreaterThan(margin - 2);
    expect(right).toBeLessThan(margin + printable + 2);
  }
  // Skip the first page, which shows the map.
  const lines = sheets.slice(1).flatMap((sheet) => sheet.ink(words) ?? []);
  const width = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left));
  expect(width).toBeGreaterThan(0.8 * printable);
}

/** Words that an edge of the paper would cut off. */
async function cutOff(page: Page): Promise<string[]> {
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && !element.closest('.hidden, .map'))
      .filter((element) => element.childElementCount === 0 && element.textContent?.trim())
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > innerWidth + 1;
      })
      .map((element) => element.textContent!),
  );
}

const leaves: [what: string, search: string, holds: readonly string[], options?: BrowserContextOptions][] = [
  ['the list', '', names, { viewport: phone, hasTouch: true }],
  ['a site with words of a source', `?site=${id}&value=group`, [name.en!, 'Umul Qura Mosque']],
  ['a site in Urdu', `?site=${id}&lang=ur`, ['Umul Qura Mosque']],
  ['two accounts of a site', `?site=${id}&lens=compare`, [name.en!]],
  ['a source', `?source=${ours.sources[0]!.id}`, [titleOf(ours.sources[0]!).text]],
  ['the evidence table', '?view=matrix', names],
];
testStill.for(cells(leaves, ([what]) => what === 'a site in Urdu'))(
  '%s fills the paper',
  async ([, search, holds, options], { visit }) => {
    const { page } = await visit(search, options);
    await see(page.locator('.map svg [data-layer=sites] > g')).toHaveCount(own);
    await see(page.locator(search.includes('site') ? '.detail table' : '.sheet h2').first()).toBeVisible();
    const sheets = await printed(page);
    wellFilled(sheets);
    expect(missing(sheets, holds)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
  },
);

/** Luminance at a percentile of a histogram. */
function percentile(tones: readonly number[], share: number): number {
  let left = (tones.reduce((sum, count) => sum + count) * share) / 100;
  return tones.findIndex((count) => (left -= count) <= 0);
}

/** Waits for parts that are loaded when the page is idle or for print only: the QR code of the address, and fonts. */
async function isHere(page: Page): Promise<void> {
  await see(page.locator('.detail figure')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await see(page.getByRole('img', { name: /^Printed from/ })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
}

onlyFull(testStill)('whatever the theme, it is dark ink on white paper', async ({ visit }) => {
  const search = '?site=sarjal&value=group';
  const { page } = await visit(search);
  await isHere(page);
  const light = await printed(page, { printBackground: true });
  for (const sheet of light.slice(1)) {
    expect(percentile(sheet.tones(), 50)).toBe(255);
    expect(percentile(sheet.tones(), 0.1)).toBeLessThan(60);
  }
  const likeLight = (sheets: readonly Sheet[]) => sheets.map((sheet, i) => sheet.looksLike(light[i]!));
  for (const theme of ['dark', 'contrast']) {
    await goOn(page, `${search}&theme=${theme}`);
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe(theme);
    const sheets = await printed(page, { printBackground: true });
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
    // Compare from the third page on: the first shows the map, and the second the address with its theme.
    expect(likeLight(sheets).slice(2)).toEqual(light.slice(2).map(() => true));
    for (const sheet of sheets.slice(0, 2)) expect(percentile(sheet.tones(), 50)).toBeGreaterThan(200);
  }
  const { page: system } = await visit(search, { colorScheme: 'dark' });
  await isHere(system);
  const sheets = await printed(system, { printBackground: true });
  expect(likeLight(sheets).slice(2)).toEqual(light.slice(2).map(() => true));
});

/** Mean colours of squares of a map, row by row. */
type Mosaic = Colour[][];
const tile = 8;

/** Mean colours of squares of the map, as drawn now. */
const drawn = (page: Page): Promise<Mosaic> =>
  page.evaluate((side) => {
    const { map } = document.querySelector<MapRegion>('[role=region][aria-label=Map]')!;
    const { width, height } = map.getCanvas();
    const [columns, rows] = [Math.floor(width / side), Math.floor(height / side)];
    const context = new OffscreenCanvas(columns, rows).getContext('2d', { willReadFrequently: true })!;
    map.redraw();
    context.imageSmoothingQuality = 'high';
    context.drawImage(map.getCanvas(), 0, 0, columns * side, rows * side, 0, 0, columns, rows);
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => {
        const [red, green, blue] = context.getImageData(column, row, 1, 1).data;
        return [red!, green!, blue!] as Colour;
      }),
    );
  }, tile);

/** Largest difference of colour between a map on paper and on the screen, among the squares that `which` selects. */
function farthest(
  sheet: Sheet,
  place: Part,
  mosaic: Mosaic,
  wide: number,
  which: (colour: Colour) => boolean = () => true,
): number {
  const side = (tile * (place.right - place.left)) / wide;
  const far = mosaic.flatMap((row, down) =>
    row.map((colour, along) => {
      const [left, top] = [place.left + along * side, place.top + down * side];
      if (!which(colour)) return 0;
      const mean = sheet.mean({ left, top, right: left + side, bottom: top + side });
      return Math.max(...mean.map((value, channel) => Math.abs(value - colour[channel]!)));
    }),
  );
  return Math.max(...far);
}

/** True for a colour as saturated as only symbols of sites are. */
const vivid = (colour: Colour) => Math.max(...colour) - Math.min(...colour) > 90;

const windows = [
  ['in a wide window', least],
  ['on a phone', phone],
] as const;
test.for(cells(windows, ([where]) => where === 'on a phone'))(
  '%s, the whole map is printed, and in the light',
  async ([, viewport], { visit }) => {
    const { page } = await visit('', { viewport });
    await mapShows(page, own);
    await mapRests(page);
    const { width: wide, height: high } = (await page.locator('.map').boundingBox())!;
    const mosaic = await drawn(page);
    expect(mosaic.flat().filter(vivid).length).toBeGreaterThan(own / 4);
    // Find the map’s place on paper: as wide as the paper or as high as allowed, and centred.
    const width = Math.min(printable, (highest * wide) / high);
    const left = margin + (printable - width) / 2;
    const place: Part = { left, top: margin, right: left + width, bottom: margin + (width * high) / wide };
    const [light] = await printed(page);
    expect(farthest(light!, place, mosaic, wide)).toBeLessThan(90);

    await goOn(page, '?theme=dark');
    const luminance = async () =>
      (await drawn(page)).flat().reduce((sum, [, green]) => sum + green, 0) / mosaic.flat().length;
    await expect.poll(luminance).toBeLessThan(100);
    const [dark] = await printed(page, { printBackground: true });
    expect(farthest(dark!, place, mosaic, wide, vivid)).toBeLessThan(90);
    // Compare land and waters first, then names and lines.
    expect(percentile(dark!.tones(place), 10)).toBeGreaterThan(180);
    expect(percentile(dark!.tones(place), 0.5)).toBeLessThan(120);
    // Expect the page on the screen to be unchanged after printing.
    await expect.poll(luminance).toBeLessThan(100);
  },
);

/** Opens a dataset of `count` made-up sites. */
async function open(page: Page, count: number): Promise<string[]> {
  const dataset = many(count);
  const body = JSON.stringify(dataset);
  await page.route('**/many.json', (route) => route.fulfill({ contentType: 'application/json', body }));
  await page.goto('?data=many.json');
  const all = new Intl.NumberFormat('en').format(count);
  await see(page.getByText(`${all} of ${all} sites`)).toBeVisible({ timeout: 30_000 });
  await see(page.locator('#sites li[aria-setsize]').first()).toBeVisible();
  return dataset.sites.map((site) => site.name.en!);
}

/** Starts printing as a script does, reads at once the layout that a browser would print, and ends printing. */
const atOnce = (page: Page) =>
  page.evaluate(() => {
    const look = () => ({
      sites: document.querySelectorAll('#sites li').length,
      said: document.querySelector('#sites ul ~ p')?.textContent ?? '',
      legend: document.querySelector<HTMLDetailsElement>('.legend')!.open,
    });
    const before = look();
    dispatchEvent(new Event('beforeprint'));
    const during = look();
    dispatchEvent(new Event('afterprint'));
    return { before, during, after: look() };
  });

onlyFull(testStill)(
  'of six hundred sites six hundred are printed, and the list is as it was',
  async ({ arrive }) => {
    const { page } = await arrive();
    const all = await open(page, 600);
    const first = page.locator('#sites li a').first();
    await first.focus();
    const { before, during, after } = await atOnce(page);
    expect(before.sites).toBeLessThan(60);
    expect(before.legend).toBe(false);
    expect(during).toEqual({ sites: 600, said: '', legend: true });
    expect(after).toEqual(before);
    await see(first).toBeFocused();

    const sheets = await printed(page);
    wellFilled(sheets);
    expect(missing(sheets, all)).toEqual([]);
    await see(first).toBeFocused();
    expect(await page.locator('#sites li').count()).toBeLessThan(60);
  },
);

onlyFull(testStill)(
  'of more than can be laid out, it says in three languages how many are printed',
  async ({ arrive }) => {
    const { page } = await arrive();
    await open(page, 2100);
    const messages = [
      ['en', 'The first 2,000 of 2,100'],
      ['hi', '2,100 में से पहले 2,000'],
      ['ur', '2,100 میں سے پہلے 2,000'],
    ] as const;
    for (const [lang, said] of cells(messages, ([language]) => language === 'ur')) {
      await goOn(page, `?data=many.json&lang=${lang}`);
      await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(lang);
      const { during } = await atOnce(page);
      expect(during.sites).toBe(2000);
      expect(during.said).toContain(said);
    }
  },
);

onlyFull(testStill)('before the map is drawn, the picture of its opening is printed', async ({ arrive }) => {
  const { page } = await arrive();
  for (const part of ['maplibre', 'map', 'still.svelte']) await page.route(`**/${part}-*.js`, () => {});
  await page.goto('');
  await see(page.locator('#sites li').first()).toBeVisible();
  const [sheet] = await printed(page);
  // Width of the printed map, which has the shape of the map’s opening view on a phone.
  const width = (highest * 412) / 690;
  const left = margin + (printable - width) / 2;
  const place: Part = { left, top: margin, right: left + width, bottom: margin + highest };
  expect(percentile(sheet!.tones(place), 2)).toBeLessThan(150);
});
