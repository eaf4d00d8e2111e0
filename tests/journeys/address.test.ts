import type { Page } from 'playwright';
import { expect } from 'vitest';
import { cells, onlyFull } from '../corners.ts';
import { dataset } from './dataset.ts';
import {
  coarse,
  detail,
  group,
  item,
  listed,
  type MapRegion,
  mapRests,
  mapShows,
  picture,
  region,
  see,
  test,
  testStill,
} from './journey.ts';
import { titleOf } from '../../src/data/evidence/title.ts';

const query = (url: string) => new URL(url).search;

onlyFull(testStill)('back and forward walk through the selections', async ({ visit }) => {
  const { page } = await visit();
  await item(page, 'Markaz Taiba').click();
  await see(detail(page, 'Markaz Taiba')).toBeVisible();
  await item(page, 'Sarjal').click();
  await see(detail(page, 'Sarjal')).toBeVisible();

  await page.goBack();
  await see(detail(page, 'Markaz Taiba')).toBeVisible();
  await expect.poll(() => query(page.url())).toBe('?site=markaz-taiba');
  await page.goBack();
  await see(page.getByRole('complementary')).toHaveCount(0);
  await expect.poll(() => query(page.url())).toBe('');
  await page.goForward();
  await see(detail(page, 'Markaz Taiba')).toBeVisible();
  await page.goForward();
  await see(detail(page, 'Sarjal')).toBeVisible();
});

onlyFull(testStill)(
  'with an apostrophe searched for, two steps back leave the page, and forward comes again',
  async ({ visit }) => {
    const { page } = await visit('?borders=none');
    await page.goto('.');
    await page.getByRole('searchbox').fill("jama'at");
    await see(page.getByRole('listbox')).toBeVisible();
    await page.keyboard.press('Escape');
    await item(page, 'Gulpur').click();
    await see(detail(page, 'Gulpur')).toBeVisible();
    await expect.poll(() => query(page.url())).toBe('?site=gulpur&q=jama%27at');
    await page.goBack();
    await see(page.getByRole('complementary')).toHaveCount(0);
    await expect.poll(() => query(page.url())).toBe('?q=jama%27at');
    await page.goForward();
    await see(detail(page, 'Gulpur')).toBeVisible();
    await page.goBack();
    await see(page.getByRole('complementary')).toHaveCount(0);
    await page.goBack();
    await expect.poll(() => query(page.url())).toBe('?borders=none');
  },
);

test('the address opens again exactly what is on the screen', async ({ visit }) => {
  const { page } = await visit();
  await group(page, 'Jaish-e-Mohammed').check();
  await item(page, 'Markaz Abbas').click();
  const site = detail(page, 'Markaz Abbas');
  await site
    .getByRole('row', { name: /^Group/ })
    .first()
    .getByRole('button')
    .first()
    .click();
  await see(site.getByRole('blockquote')).toBeVisible();
  await mapRests(page);
  const state = async () => ({
    query: query(page.url()),
    camera: new URL(page.url()).hash,
    sites: await listed(page),
    heading: await site.getByRole('heading', { level: 2 }).textContent(),
    quote: await site.getByRole('blockquote').textContent(),
    title: await page.title(),
  });
  await expect.poll(() => query(page.url())).toBe('?site=markaz-abbas&value=group&group=jem');
  const before = await state();

  await page.reload();
  await see(site.getByRole('blockquote')).toBeVisible();
  await mapRests(page);
  await expect.poll(state).toEqual(before);
});

onlyFull(test)('the camera is part of the address and opens again where it was', async ({ visit }) => {
  const { page } = await visit('#map=7/33.5/74.5');
  await mapShows(page);
  const camera = () =>
    region(page).evaluate((element) => {
      const { map } = element as MapRegion;
      const { lng, lat } = map.getCenter();
      return [map.getZoom(), lat, lng].map((n) => Number(n.toFixed(2)));
    });
  expect(await camera()).toEqual([7, 33.5, 74.5]);
  await group(page, 'Lashkar-e-Taiba').check();
  await page.waitForURL('**/?group=let#map=7/33.5/74.5');
});

testStill('a link to a source opens its reader, and its words lead back to a site', async ({ visit }) => {
  const [source] = dataset.sources.filter(({ id }) => id === 'ht-2025-05-08');
  const { page } = await visit(`?source=${source!.id}`);
  const reader = detail(page, titleOf(source!).text);
  await see(reader.getByRole('blockquote').first()).toBeVisible();
  await reader.getByRole('button', { name: 'Markaz Ahle Hadith' }).first().click();
  await see(detail(page, 'Markaz Ahle Hadith').getByRole('blockquote')).toBeVisible();
  await page.goBack();
  await see(reader).toBeVisible();
});

/** Fragment of the page’s address, read after the time in which the page would write a map camera to it. */
async function fragment(page: Page): Promise<string> {
  await stands(page);
  await page.waitForTimeout(600);
  return new URL(page.url()).hash;
}
const cameraOf = (page: Page) =>
  region(page).evaluate((element) => {
    const { map } = element as MapRegion;
    const { lng, lat } = map.getCenter();
    return [map.getZoom(), lat, lng].map((n) => Number(n.toFixed(2)));
  });

onlyFull(test)(
  'as long as nobody has moved the map the address says no camera, whatever is chosen',
  async ({ visit }) => {
    const { page } = await visit();
    await mapShows(page);
    const start = await cameraOf(page);
    expect(await fragment(page)).toBe('');
    await page.setViewportSize({ width: 1100, height: 700 });
    await item(page, 'Markaz Taiba').click();
    await see(detail(page, 'Markaz Taiba')).toBeVisible();
    await expect.poll(() => cameraOf(page)).not.toEqual(start);
    expect(await fragment(page)).toBe('');
    const there = await cameraOf(page);

    // Close the site, which leaves the map in a view that an address without a camera would not open.
    await page.keyboard.press('Escape');
    await see(detail(page, 'Markaz Taiba')).toHaveCount(0);
    await expect.poll(() => fragment(page)).toMatch(/^#map=7\.5\//);
    await page.reload();
    await mapShows(page);
    expect(await cameraOf(page)).toEqual(there);
  },
);

/** Ways to move the map, by name. */
const moves: Record<string, (page: Page) => Promise<void>> = {
  async drag(page) {
    const { x, y } = (await region(page).boundingBox())!;
    await page.mouse.move(x + 300, y + 300);
    await page.mouse.down();
    await page.mouse.move(x + 250, y + 260, { steps: 4 });
    await page.mouse.up();
  },
  async wheel(page) {
    const { x, y } = (await region(page).boundingBox())!;
    await page.mouse.move(x + 300, y + 300);
    await page.mouse.wheel(0, -300);
  },
  async key(page) {
    await page.locator('.maplibregl-canvas').focus();
    await page.keyboard.press('ArrowLeft');
  },
  zoom: (page) => page.getByRole('button', { name: 'Zoom in' }).click(),
  async 'all sites, after a flight to one'(page) {
    await item(page, 'Markaz Subhan Allah').click();
    await stands(page);
    await page.getByRole('button', { name: 'Show all sites' }).click();
    await page.keyboard.press('Escape');
  },
};

onlyFull(test)(
  'whatever moves the map by somebody’s will puts the camera into the address',
  async ({ visit }) => {
    const { page } = await visit();
    for (const [what, move] of cells(Object.entries(moves), ([way]) => way === 'drag')) {
      await page.goto('about:blank');
      await page.goto('?group=jem');
      await mapShows(page);
      expect(new URL(page.url()).hash, what).toBe('');
      await move(page);
      await expect.poll(() => fragment(page), { message: what }).toMatch(/^#map=\d/);
      const said = /=(.+)\/(.+)\/(.+)/.exec(new URL(page.url()).hash)!.slice(1).map(Number);
      for (const [i, part] of (await cameraOf(page)).entries()) expect(said[i], what).toBeCloseTo(part, 1);
      expect(query(page.url()), what).toBe('?group=jem');
    }
  },
);

onlyFull(test)(
  'a camera that is written into the address, or gone back to, is where the map goes',
  async ({ visit }) => {
    const { page } = await visit('#map=7/33.5/74.5');
    await mapShows(page);
    await page.evaluate(() => (location.hash = '#map=9/32/73'));
    await expect.poll(() => cameraOf(page)).toEqual([9, 32, 73]);
    await page.goBack();
    await expect.poll(() => cameraOf(page)).toEqual([7, 33.5, 74.5]);
    expect(await fragment(page)).toBe('#map=7/33.5/74.5');
  },
);

onlyFull(test)(
  'the way back from a site leads back to the view of all sites, and to a view of one’s own',
  async ({ visit }) => {
    const { page } = await visit();
    await mapShows(page);
    const start = await cameraOf(page);
    await item(page, 'Markaz Taiba').click();
    await expect.poll(() => cameraOf(page)).not.toEqual(start);
    await page.goBack();
    await expect.poll(() => cameraOf(page)).toEqual(start);
    expect(await fragment(page)).toBe('');

    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => fragment(page)).toMatch(/^#map=/);
    const own = await cameraOf(page);
    await item(page, 'Markaz Subhan Allah').click();
    await expect.poll(() => cameraOf(page)).not.toEqual(own);
    await mapRests(page);
    await page.goBack();
    await expect.poll(() => cameraOf(page)).toEqual(own);
  },
);

onlyFull(test)('the link to the list of sites leaves the camera in the address', async ({ visit }) => {
  const { page } = await visit('#map=8/33.5/73.9');
  await mapShows(page);
  await page.keyboard.press('Tab');
  await see(page.getByRole('link', { name: 'Skip to the list of sites' })).toBeFocused();
  await page.keyboard.press('Enter');
  await see(page.locator('#sites')).toBeFocused();
  await see(page.getByRole('heading', { name: 'Sites', exact: true })).toBeInViewport();
  expect(await fragment(page)).toBe('#map=8/33.5/73.9');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => fragment(page)).toMatch(/^#map=9\/33\.5/);
});

testStill('without scripts that link leads there as any other', async ({ visit }) => {
  const { page, said } = await visit('', { javaScriptEnabled: false });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#sites');
  await see(page.getByRole('heading', { name: 'Sites', exact: true })).toBeInViewport();
  // Forget the browser’s reports of blocked scripts, one for each script.
  said.length = 0;
});

onlyFull(testStill)(
  'after the browser has refused to write, the address says the last state',
  async ({ arrive }) => {
    const { page } = await arrive();
    // Let the browser’s history throw after ten calls in two seconds; Safari throws after a hundred in thirty.
    await page.addInitScript(() => {
      let times: number[] = [];
      for (const name of ['replaceState', 'pushState'] as const) {
        const own = history[name].bind(history);
        history[name] = (...given) => {
          times = times.filter((time) => performance.now() - time < 2000);
          if (times.length >= 10) throw new DOMException('more than 10 times in 2 seconds', 'SecurityError');
          times.push(performance.now());
          own(...given);
        };
      }
    });
    await page.goto('');
    await see(picture(page)).toBeVisible();
    await page.getByRole('searchbox').pressSequentially('pahalgam gulpur', { delay: 10 });
    await page.keyboard.press('Escape');
    await item(page, 'Gulpur').click();
    await expect.poll(() => query(page.url())).toBe('?site=gulpur&q=pahalgam%20gulpur');
    await page.goBack();
    await expect.poll(() => query(page.url())).not.toContain('site=');
  },
);

const windows = [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const { place: home } = dataset.sites.find(({ id }) => id === 'pahalgam')!;
const pahalgam = dataset.places.find(({ id }) => id === home)!.point!;
/** True if nothing covers the site at Pahalgam on the map. */
const inSight = (page: Page) =>
  page.evaluate(([lon, lat]) => {
    const element = document.querySelector<MapRegion>('.map')!;
    const { x, y } = element.map.project([lon!, lat!]);
    const box = element.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + x, box.y + y);
    return Boolean(top && element.contains(top) && !top.closest('.maplibregl-ctrl'));
  }, pahalgam);

/** Waits until the map is idle, whatever the language of the page. */
const stands = (page: Page) =>
  page.waitForFunction(
    () => {
      const map = document.querySelector<MapRegion>('.map')?.map;
      return map?.getLayer('sites') && map.loaded() && !map.isMoving();
    },
    undefined,
    { polling: 100 },
  );

/** Drags the map sideways until the site in the middle is 40 px from the edge of the area that no panel covers. */
async function drag(page: Page, side: number): Promise<void> {
  const { x, y, by } = await page.evaluate(
    ([to, lon, lat]) => {
      const element = document.querySelector<MapRegion>('.map')!;
      const box = element.getBoundingClientRect();
      const at = element.map.project([lon!, lat!]);
      const [from, down] = [box.x + at.x, box.y + at.y + 50];
      let edge = from;
      while (element.contains(document.elementFromPoint(edge + to!, down))) edge += to!;
      return { x: from, y: down, by: edge - from - to! * 40 };
    },
    [side, ...pahalgam],
  );
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by, y, { steps: 5 });
  await page.mouse.up();
  // Move the mouse once more: if it was released over a button of the map, the drag ends for the map only then.
  await page.mouse.move(x, y);
}

onlyFull(test).for(cells(['en', 'ur'], (lang) => lang === 'ur'))(
  'a link to a site has it in view in any window, in %s',
  { timeout: 120_000 },
  async (lang, { visit }) => {
    const { page } = await visit('', { ...coarse, viewport: windows[0]! });
    const open = async (address: string, viewport: (typeof windows)[number]) => {
      await page.setViewportSize(viewport);
      await page.goto('about:blank');
      await page.goto(address);
      await stands(page);
      await expect.poll(() => inSight(page), { message: `${address} in ${viewport.width} px` }).toBe(true);
    };
    for (const [i, window] of cells([...windows.entries()], ([index]) => index === 0)) {
      await open(`?site=pahalgam&lang=${lang}`, window);
      // Wait until the map’s camera has reached the site.
      await page.waitForFunction(() => document.querySelector<MapRegion>('.map')!.map.getZoom() >= 7.5);
      // Drag to the right on a phone, else to the left; the other way in Urdu, where the panels change sides.
      const side = i === 0 ? 1 : -1;
      await drag(page, lang === 'ur' ? -side : side);
      await expect.poll(() => fragment(page)).toMatch(/#map=/);
      expect(await inSight(page)).toBe(true);
      await open(page.url(), windows[(i + (lang === 'ur' ? 1 : 2)) % windows.length]!);
    }
  },
);
