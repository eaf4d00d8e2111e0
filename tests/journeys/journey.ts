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
 * Smallest window with the panels beside the map, and so the quickest to draw: for tests in which size does not matter.
 */
export const least = { width: 1024, height: 640 };
export const phone = { width: 390, height: 844 };
export const narrow = { width: 320, height: 640 };
/** A phone in landscape. */
export const lying = { width: 844, height: 390 };

/** Quickest to draw: camera jumps instead of flying, except in tests of its movement. */
export const quick: BrowserContextOptions = { viewport: least, reducedMotion: 'reduce' };
/** Draws half as many pixels each way, where a test sets no window size. */
export const coarse: BrowserContextOptions = { deviceScaleFactor: 0.5 };

const patience = 15_000;
const patient = playwright.configure({ timeout: patience });

/**
 * Expects something of a locator, with retries. Waits for the element first: while there is none, Playwright reads the
 * accessibility tree of the whole page at each try, for its message.
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
  /** The browser’s complaints so far; the test fails at its end where any are left. */
  said: string[];
  /** Removes the complaints that the test provoked, of which there must be some. */
  expectComplaint(pattern: RegExp): void;
}
export type Visitor = (path?: string, options?: BrowserContextOptions) => Promise<Visit>;

interface Fixtures {
  /** False for a Chromium without WebGL. */
  webGl: boolean;
  /** Flags for the script engine, where a test needs other than the default. */
  v8: string;
  /** Default arguments of Playwright that are left out: one of them disables the back/forward cache. */
  unasked: string[];
  browser: Browser;
  /** The page that visits without options take in turn, with nothing left of the visit before. */
  shared: () => Promise<Visit>;
  /** Opens a path of the built site: with options on a page of a new visitor, else on the shared page. */
  visit: Visitor;
  /** A page of a new visitor without navigating, for tests that must set something up first. */
  arrive: (options?: BrowserContextOptions) => Promise<Visit>;
}

function forgive(said: string[], pattern: RegExp): void {
  expect(said.join('\n')).toMatch(pattern);
  const kept = said.filter((text) => !pattern.test(text));
  said.splice(0, said.length, ...kept);
}

/** A page of a new visitor. */
async function visitor(browser: Browser, webGl: boolean, options?: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({
    ...quick,
    ...(!options?.viewport && coarse),
    baseURL: inject('address'),
    // Every visitor is new; offline use has a test of its own.
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  // Without a cache, Chromium fetches the icon again at each change of the address: answers at once with an empty one.
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () =>
      document.querySelector('link[rel=icon]')?.setAttribute('href', 'data:,'),
    ),
  );
  const said = complaints(page, inject('address'), webGl);
  return { page, said, expectComplaint: (pattern) => forgive(said, pattern) };
}

/** Leaves nothing of the last visit: routes, storage, history, media, pointer and window size. */
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

/** A test on the built site in a real Chromium. Fails on any complaint of the browser. */
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
      // Its context closes with the browser, which may be gone before this ends.
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

/** A test in a Chromium without WebGL, much quicker: for tests that need no WebGL map. */
export const testStill = test.extend({ webGl: [false, { scope: 'worker' }] });

/** Changes to another address as the back button does, on the open page. */
export const goOn = (page: Page, search: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, '', `${location.pathname}${to}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);

/** Polls at intervals: Playwright’s default, polling in each frame, makes the page draw frames for that alone. */
const seldom = { polling: 100 };

/** Waits until the map has drawn the pins of `count` sites, or any pin. */
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

/** Waits until the camera is still and everything is drawn. */
export async function mapRests(page: Page): Promise<void> {
  const rests = () => {
    const region = document.querySelector<MapRegion>('[role=region][aria-label=Map]');
    return region?.map?.loaded() && !region.map.isMoving();
  };
  await page.waitForFunction(rests, undefined, seldom);
}

/** The still picture that replaces the map where there is no WebGL. */
export const picture = (page: Page): Locator => page.getByRole('img', { name: 'Still picture of the map' });

/** Waits until that picture shows the pins of `count` sites. */
export const pictureShows = (page: Page, count: number): Promise<void> =>
  see(picture(page).locator('[data-layer=sites] > g')).toHaveCount(count);

/** The element that opens a site in the list. */
export function item(page: Page | FrameLocator, name: string): Locator {
  const inList = { name: new RegExp(`^${name}`) };
  const list = page.getByRole('list', { name: 'Sites' });
  return list.getByRole('link', inList).or(list.getByRole('button', inList));
}

export const region = (page: Page): Locator => page.getByRole('region', { name: 'Map', exact: true });

/** The check box of a group. */
export const group = (page: Page, name: string): Locator =>
  page
    .getByRole('group', { name: 'Group affiliation' })
    .getByRole('checkbox', { name: new RegExp(`^${name}`) });

/** The open panel of a site or a source. */
export const detail = (page: Page, name: string): Locator =>
  page.getByRole('complementary', { name }).or(page.getByRole('dialog', { name }));

/** First line of every list entry. */
export async function listed(page: Page): Promise<string[]> {
  const items = await page.getByRole('list', { name: 'Sites' }).getByRole('listitem').all();
  return Promise.all(items.map(async (each) => (await each.innerText()).split('\n')[0]!));
}

/** The map’s element, which carries the map as a property for scripts. */
export type MapRegion = HTMLElement & { map: import('maplibre-gl').Map };
