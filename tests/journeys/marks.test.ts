import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect } from 'vitest';
import type { Dataset } from '../../geo/model/schema.ts';
import { apart, seeded, sitesAt, stacked } from '../fixtures/stacked.ts';
import { cells, onlyFull } from '../corners.ts';
import { dataset } from './dataset.ts';
import {
  coarse,
  mapRests,
  mapShows,
  phone,
  region,
  see,
  test,
  testStill,
  type MapRegion,
  type Visit,
} from './journey.ts';

const sizes = ['360×640', '390×844', '768×1024', '1280×800', '1440×900', '1920×1080'];
const windows = cells(
  sizes.flatMap((size) => ['en', 'ur'].map((lang) => ({ size, lang }))),
  ({ size, lang }) => size === '360×640' && lang === 'ur',
);

function windowOf(size: string): BrowserContextOptions & { hasTouch: boolean } {
  const [width, height] = size.split('×').map(Number) as [number, number];
  const touched = width < 1024;
  return { ...coarse, viewport: { width, height }, hasTouch: touched, isMobile: touched };
}

/** Element of the map, whatever the language of its name. */
const stage = (page: Page) => page.locator('.map');

interface Camera {
  center: [number, number];
  zoom: number;
}
const cameraOf = (page: Page): Promise<Camera> =>
  stage(page).evaluate((element) => {
    const { map } = element as MapRegion;
    return { center: map.getCenter().toArray(), zoom: map.getZoom() };
  });

/** Waits until the map is idle with the symbols of sites, and nothing is left to draw. */
const rests = (page: Page) =>
  page.waitForFunction(
    () => {
      const { map } = document.querySelector<MapRegion>('.map')!;
      return map?.getLayer('site-names') && map.loaded() && !map.isMoving();
    },
    undefined,
    { polling: 100 },
  );

/** Moves the map to a camera. */
async function look(page: Page, camera: Camera): Promise<void> {
  await rests(page);
  await stage(page).evaluate((element, to) => void (element as MapRegion).map.jumpTo(to), camera);
  await rests(page);
}

interface Pin {
  name: string;
  x: number;
  y: number;
  width: number;
}

/** Names of the buttons over the symbols of sites, with their centres in the window and their widths, in CSS pixels. */
const pins = (page: Page): Promise<Pin[]> =>
  stage(page).evaluate((map) =>
    [...map.querySelectorAll('button.pin')].map((pin) => {
      const { x, y, width, height } = pin.getBoundingClientRect();
      return { name: pin.getAttribute('aria-label')!, x: x + width / 2, y: y + height / 2, width };
    }),
  );

/** Presses the page at a point; returns the heading that opens, that of a site or of a list, with the names in it. */
async function opened(page: Page, { x, y }: Pin): Promise<{ heading: string; listed: string[] }> {
  await page.mouse.click(x, y);
  const list = page.getByRole('dialog', { name: /close together$/ });
  const site = page.locator('.detail h2');
  await list.or(site).first().waitFor();
  const listed = await list.getByRole('listitem').allInnerTexts();
  const heading = listed.length ? '' : await site.innerText();
  await page.keyboard.press('Escape');
  await see(page.locator('dialog').or(site)).toHaveCount(0);
  return { heading, listed: listed.map((text) => text.split('\n')[0]!) };
}

/** Names of the uppermost elements at some points of the page. */
const pressable = (page: Page, at: readonly Pin[]) =>
  page.evaluate(
    (points) => points.map(({ x, y }) => document.elementFromPoint(x, y)?.getAttribute('aria-label')),
    [...at],
  );

/** Expects that no two buttons overlap, and that each can be pressed at its centre. */
function clear(marks: readonly Pin[], want = 24): void {
  for (const [i, a] of marks.entries()) {
    const others = marks.filter((b) => b !== a);
    const room = Math.min(...others.map((b) => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))));
    expect(a.width, a.name).toBeGreaterThanOrEqual(24);
    expect(a.width, a.name).toBeGreaterThanOrEqual(Math.min(want, room) - 0.5);
    for (const b of marks.slice(i + 1))
      expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)), `${a.name} and ${b.name}`).toBeGreaterThan(
        (a.width + b.width) / 2 - 0.5,
      );
  }
}

/** Serves another dataset beside the page, and opens it on the page. */
async function open({ page }: Visit, data: Dataset, rest = ''): Promise<void> {
  const body = JSON.stringify(data);
  await page.route('**/other.json', (route) => route.fulfill({ contentType: 'application/json', body }));
  await page.goto(`?data=other.json${rest}`);
}

describe.for(windows)('at $size in $lang', ({ size, lang }) => {
  test('the middle of every mark opens its site, and none overlaps another', async ({ visit }) => {
    const { hasTouch: touched, ...rest } = windowOf(size);
    const { page } = await visit(`?lang=${lang}`, { hasTouch: touched, ...rest });
    await see(page.locator('html')).toHaveAttribute('lang', lang);
    await rests(page);
    const marks = await pins(page);
    expect(marks).toHaveLength(dataset.sites.length);
    clear(marks, touched ? 44 : 24);
    const home = await cameraOf(page);
    for (const { id, name } of cells(dataset.sites, (_, i) => i % 4 === 0)) {
      const own = name[lang]!;
      const mark = (await pins(page)).find((pin) => pin.name.includes(own))!;
      await page.mouse.click(mark.x, mark.y);
      const site = () => new URL(page.url()).searchParams.get('site');
      await expect.poll(site, { message: own }).toBe(id);
      await page.keyboard.press('Escape');
      await expect.poll(site).toBe(null);
      await look(page, home);
      expect(await pins(page)).toEqual(marks);
    }
  });
});

onlyFull(test)(
  'of 60 sites anywhere, each mark opens its site or the list that holds it',
  async ({ arrive }) => {
    const next = seeded(60);
    const points = Array.from({ length: 60 }, () => [70 + 8 * next(), 29 + 7 * next()] as const);
    const visit = await arrive({ ...coarse, viewport: phone, hasTouch: true, isMobile: true });
    const { page } = visit;
    await open(visit, sitesAt(points), '#map=3.4/31.5/74');
    await mapShows(page);
    await mapRests(page);
    const marks = await pins(page);
    clear(marks, 44);
    const inView = marks.filter(({ x, y }) => x > 0 && x < phone.width && y > 0 && y < phone.height / 2);
    expect(inView.filter(({ name }) => name.endsWith('list')).length).toBeGreaterThan(0);
    // Press all buttons: each must be the uppermost element at its centre; each list and some of the sites are opened.
    expect(await pressable(page, inView)).toEqual(inView.map(({ name }) => name));
    const home = await cameraOf(page);
    let singles = 0;
    for (const mark of inView) {
      if (mark.name.endsWith('map') && (singles += 1) > 5) continue;
      const { heading, listed } = await opened(page, mark);
      if (heading) expect(mark.name).toBe(`${heading}, show on the map`);
      else expect(mark.name).toBe(`${listed.length} sites, show the list`);
      await look(page, home);
    }
    // Count the sites: each has a symbol of its own or is counted by the symbol of several.
    const told = marks.reduce((sum, { name }) => sum + Number(/^(\d+) sites/.exec(name)?.[1] ?? 1), 0);
    expect(told).toBe(60);
  },
);

/** Cost of opening a dataset: longest task of the page in milliseconds, and memory in MB. */
async function cost(page: Page): Promise<{ longest: number; heap: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics').then(
    (given) => given,
    () => ({ metrics: [] }),
  );
  const heap = (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6;
  const longest = await page.evaluate(() => Math.max(0, ...(window as { tasks?: number[] }).tasks!));
  return { longest, heap };
}

async function weighed(
  visit: Visit,
  data: Dataset,
): Promise<{ longest: number; heap: number; marks: Pin[] }> {
  const { page } = visit;
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  await open(visit, data);
  await expect.poll(() => pins(page).then(({ length }) => length)).toBeGreaterThan(0);
  await mapRests(page);
  const marks = await pins(page);
  return { ...(await cost(page)), marks };
}

const counts = cells([1, 8, 14, 30, 100, 400], (count) => count === 8);
onlyFull(test).for(counts)(
  '%i sites at one place cost no more than as many apart',
  async (count, { arrive }) => {
    const size = { ...coarse, viewport: { width: 1280, height: 800 } };
    const visit = await arrive(size);
    const one = await weighed(visit, stacked(count));
    const box = (await region(visit.page).boundingBox())!;
    expect(one.marks).toHaveLength(count > 8 ? 1 : count);
    for (const { x, y, width } of one.marks) {
      expect(Math.min(x - box.x, box.x + box.width - x)).toBeGreaterThanOrEqual(width / 2);
      expect(Math.min(y - box.y, box.y + box.height - y)).toBeGreaterThanOrEqual(width / 2);
    }
    clear(one.marks);
    const many = await weighed(await arrive(size), apart(count));
    expect(one.longest).toBeLessThanOrEqual(Math.max(2 * many.longest, many.longest + 100));
    expect(one.heap).toBeLessThanOrEqual(Math.max(1.5 * many.heap, many.heap + 50));
  },
);

testStill('without WebGL a mark that stands for many opens their list, by keys alone', async ({ arrive }) => {
  const visit = await arrive();
  const { page } = visit;
  await open(visit, stacked(30));
  const mark = region(page).getByRole('button', { name: '30 sites, show the list' });
  await mark.focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog', { name: '30 sites close together' });
  await see(list.getByRole('listitem')).toHaveCount(30);
  await page.keyboard.press('Escape');
  await see(page.locator('dialog')).toHaveCount(0);
  await see(mark).toBeFocused();
  await page.keyboard.press('Enter');
  await list.getByRole('button', { name: /^Site 7\./ }).click();
  await see(page.getByRole('complementary', { name: 'Site 7.' })).toBeVisible();
});

test('the picture stays over the map until its ground is drawn, and lets presses through', async ({
  arrive,
}) => {
  const { page } = await arrive({ ...coarse, viewport: phone, hasTouch: true, isMobile: true });
  let release = () => {};
  const held = new Promise<void>((go) => (release = go));
  await page.route('**/basemap/tiles/**', (route) => held.then(() => route.continue()));
  await page.goto('');
  await mapShows(page, dataset.sites.length);
  const image = page.locator('.opening img');
  const covers = () =>
    image.evaluate((img) => {
      const { x, y } = document.querySelector('.map')!.getBoundingClientRect();
      const behind = document.elementsFromPoint(x + 100, y + 300);
      return img.checkVisibility() && !behind.includes(img) && behind.some((one) => one.closest('.map'));
    });
  expect(await covers()).toBe(true);
  release();
  await see(image).toHaveCount(0);
});
