import { expect as playwright } from 'playwright/test';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright';
import { expect, inject, test as base } from 'vitest';
import { installed, testing, withoutWebGl } from '../browser.ts';
import { complaints } from './complaints.ts';

export const wide = { width: 1280, height: 800 };
/**
 * Size of the smallest window with the panels beside the map, which is the quickest to draw: for tests in which the
 * size does not matter.
 */
export const least = { width: 1024, height: 640 };
export const phone = { width: 390, height: 844 };
export const narrow = { width: 320, height: 640 };
/** Size of a phone’s screen in landscape. */
export const lying = { width: 844, height: 390 };

/**
 * Options that draw quickest: a small window, and a map camera that jumps instead of flying, except in tests of its
 * movement.
 */
export const quick: BrowserContextOptions = { viewport: least, reducedMotion: 'reduce' };
/** Option to draw half as many pixels in each direction, for tests that set no window size. */
export const coarse: BrowserContextOptions = { deviceScaleFactor: 0.5 };

const patience = 15_000;
const patient = playwright.configure({ timeout: patience });

/**
 * Expects something of a locator, with retries. Waits for the element first: as long as there is none, Playwright reads
 * the accessibility tree of the whole page at each try, for its message.
 */
export const see = (what: Locator, message?: string) =>
  new Proxy(patient(what, message), {
    get(matchers, name) {
      const matcher: unknown = Reflect.get(matchers, name);
      if (typeof matcher !== 'function' || name === 'toHaveCount') return matcher;
      return async (...expected: unknown[]) => {
        const { timeout = patience } = (expected.at(-1) ?? {}) as { timeout?: number };
        await what.first().waitFor({ state: 'attached', timeout });
        await (matcher.apply(matchers, expected) as Promise<void>);
      };
    },
  });

export interface Visit {
  page: Page;
  /** Complaints of the browser so far, such as errors; the test fails at its end if any are left. */
  said: string[];
  /** Removes the complaints that a test has provoked; fails if there are none. */
  expectComplaint(pattern: RegExp): void;
}
export type Visitor = (path?: string, options?: BrowserContextOptions) => Promise<Visit>;

interface Fixtures {
  /** True for a Chromium with WebGL, false for one without. */
  webGl: boolean;
  /** Flags for the script engine V8, for tests that need other than the default ones. */
  v8: string;
  /** Default arguments of Playwright that are left out: one of them disables the browser’s back/forward cache. */
  unasked: string[];
  browser: Browser;
  /** Page that visits without options use one after the other, with nothing left of the visit before. */
  shared: () => Promise<Visit>;
  /** Opens a path of the built site: on a page of a new visitor if there are options, else on the shared page. */
  visit: Visitor;
  /** Makes a page of a new visitor without opening an address, for tests that must set something up first. */
  arrive: (options?: BrowserContextOptions) => Promise<Visit>;
}

function forgive(said: string[], pattern: RegExp): void {
  expect(said.join('\n')).toMatch(pattern);
  const kept = said.filter((text) => !pattern.test(text));
  said.splice(0, said.length, ...kept);
}

/** Makes a page of a new visitor, with nothing cached or stored. */
async function visitor(browser: Browser, webGl: boolean, options?: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({
    ...quick,
    ...(!options?.viewport && coarse),
    baseURL: inject('address'),
    // Block the service worker, so that every visitor is new; offline use has a test of its own.
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  // Give the page an empty icon at once: without a cache, Chromium fetches the icon again at each change of the
  // address.
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () =>
      document.querySelector('link[rel=icon]')?.setAttribute('href', 'data:,'),
    ),
  );
  const said = complaints(page, inject('address'), webGl);
  return { page, said, expectComplaint: (pattern) => forgive(said, pattern) };
}

/** Removes everything that the last visit left: routes, storage, history, media, pointer and window size. */
async function cleared(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto('about:blank');
  const { origin } = new URL(inject('address'));
  await cdp.send('Storage.clearDataForOrigin', {
    origin,
    storageTypes: 'cookies,local_storage,indexeddb,cache_storage',
  });
  await cdp.send('Page.resetNavigationHistory');
  await cdp.detach();
  await page.emulateMedia({ media: null });
  await page.mouse.move(0, 0);
  await page.setViewportSize(least);
}

/** Test on the built site in a real Chromium; fails at any complaint of the browser, such as an error. */
export const test = base.extend<Fixtures>({
  webGl: [true, { scope: 'worker' }],
  v8: ['', { scope: 'worker' }],
  unasked: [[], { scope: 'worker' }],
  browser: [
    async ({ webGl, v8, unasked }, use) => {
      const args = [...(webGl ? testing : withoutWebGl), ...(v8 ? [`--js-flags=${v8}`] : [])];
      const executablePath = installed();
      const browser = await chromium.launch({ executablePath, args, ignoreDefaultArgs: unasked });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  shared: [
    async ({ browser, webGl }, use) => {
      let visit: Promise<Visit> | undefined;
      // Do not close the page’s context: it closes with the browser, which may be gone before.
      await use(async () => {
        const { page, said, ...rest } = await (visit ??= visitor(browser, webGl));
        await cleared(page);
        said.splice(0);
        return { page, said, ...rest };
      });
    },
    { scope: 'worker' },
  ],
  arrive: async ({ browser, webGl }, use) => {
    const visits: Visit[] = [];
    await use(async (options) => {
      const visit = await visitor(browser, webGl, options);
      visits.push(visit);
      return visit;
    });
    for (const { page } of visits) await page.context().close();
    expect(visits.flatMap((visit) => visit.said)).toEqual([]);
  },
  visit: async ({ arrive, shared }, use) => {
    let taken: Visit | undefined;
    await use(async (path = '', options) => {
      const visit = options || taken ? await arrive(options) : (taken = await shared());
      await visit.page.goto(path);
      return visit;
    });
    await taken?.page.goto('about:blank');
    expect(taken?.said ?? []).toEqual([]);
  },
});

/** Test on the built site in a Chromium without WebGL, which is much quicker: for tests that need no WebGL map. */
export const testStill = test.extend({ webGl: [false, { scope: 'worker' }] });

/** Changes the open page to another address, as the back button does. */
export const goOn = (page: Page, search: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, '', `${location.pathname}${to}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);

/**
 * Option for waiting: check every 100 ms. By default Playwright checks in each frame, which makes the page draw frames
 * for that alone.
 */
const seldom = { polling: 100 };

/** Waits until the map has drawn the buttons of `count` sites, or of any. */
export async function mapShows(page: Page, count?: number): Promise<void> {
  await page.waitForFunction(
    (expected) => {
      const region = document.querySelector<MapRegion>('[role=region][aria-label=Map]');
      if (!region?.map?.getLayer('sites')) return false;
      const features = region.map.queryRenderedFeatures({ layers: ['sites'] });
      const { size } = new Set(features.map((feature) => feature.properties.id));
      return expected === undefined ? size > 0 : size === expected;
    },
    count,
    seldom,
  );
}

/** Waits until the map’s camera is still and everything is drawn. */
export async function mapRests(page: Page): Promise<void> {
  const rests = () => {
    const region = document.querySelector<MapRegion>('[role=region][aria-label=Map]');
    return region?.map?.loaded() && !region.map.isMoving();
  };
  await page.waitForFunction(rests, undefined, seldom);
}

/** Still picture that replaces the map in a browser without WebGL. */
export const picture = (page: Page): Locator => page.getByRole('img', { name: 'Still picture of the map' });

/** Waits until the still picture of the map shows the buttons of `count` sites. */
export const pictureShows = (page: Page, count: number): Promise<void> =>
  see(picture(page).locator('[data-layer=sites] > g')).toHaveCount(count);

/** Element in the list that opens a site. */
export function item(page: Page | FrameLocator, name: string): Locator {
  const inList = { name: new RegExp(`^${name}`) };
  const list = page.getByRole('list', { name: 'Sites' });
  return list.getByRole('link', inList).or(list.getByRole('button', inList));
}

export const region = (page: Page): Locator => page.getByRole('region', { name: 'Map', exact: true });

/** Checkbox of a group in the filter by group. */
export const group = (page: Page, name: string): Locator =>
  page
    .getByRole('group', { name: 'Group affiliation' })
    .getByRole('checkbox', { name: new RegExp(`^${name}`) });

/** Panel of the open site or source. */
export const detail = (page: Page, name: string): Locator =>
  page.getByRole('complementary', { name }).or(page.getByRole('dialog', { name }));

/** First line of every entry in the list of sites. */
export async function listed(page: Page): Promise<string[]> {
  const items = await page.getByRole('list', { name: 'Sites' }).getByRole('listitem').all();
  return Promise.all(items.map(async (each) => (await each.innerText()).split('\n')[0]!));
}

/** Element of the map, which has the MapLibre map as a property, for scripts. */
export type MapRegion = HTMLElement & { map: import('maplibre-gl').Map };
