import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { PreviewServer } from 'vite';
import { afterEach, beforeEach, expect } from 'vitest';
import { cells, onlyFull } from '../corners.ts';
import { dataset } from './dataset.ts';
import {
  detail,
  group,
  item,
  listed,
  mapRests,
  mapShows,
  pictureShows,
  quick,
  region,
  see,
  test as base,
  testStill,
} from './journey.ts';
import { serve } from './served.ts';

let folder: string;
let server: PreviewServer;
/** Serve a copy of the built site by a server of its own, which can be stopped and whose files can change. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sited-offline-'));
  cpSync('dist', folder, { recursive: true });
  server = await serve(folder);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const test = base.extend<{ kept: () => Promise<Page> }>({
  /** Page after a first visit, with everything stored for offline use. */
  kept: async ({ browser }, use) => {
    const context = await browser.newContext({ ...quick, baseURL: server.resolvedUrls!.local[0]! });
    await use(async () => {
      const page = await context.newPage();
      await page.goto('');
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      return page;
    });
    await context.close();
  },
});

async function stop(): Promise<void> {
  if ('closeAllConnections' in server.httpServer) server.httpServer.closeAllConnections();
  await server.close();
}

test(
  'after a first visit the page works without its server, in every language',
  { timeout: 120_000 },
  async ({ kept }) => {
    const page = await kept();
    const address = page.url().split('#')[0]!;
    await stop();

    await page.goto(`${address}?site=markaz-taiba&value=group&group=let#map=8/32/74`);
    await mapShows(page);
    await see(detail(page, 'Markaz Taiba').getByRole('blockquote').first()).toBeVisible();
    await see(group(page, 'Lashkar-e-Taiba')).toBeChecked();
    await page.keyboard.press('Escape');
    await group(page, 'Lashkar-e-Taiba').uncheck();
    await expect.poll(() => listed(page)).toHaveLength(dataset.sites.length);
    // Go to a part of the basemap that the first visit did not show.
    await region(page).evaluate((element) => (element as MapElement).map.jumpTo({ zoom: 4 }));
    await page.waitForFunction(() =>
      document
        .querySelector<MapElement>('[role=region][aria-label=Map]')!
        .map.queryRenderedFeatures()
        .some(({ source }) => source === 'basemap'),
    );
    // Open parts that are loaded when they are first needed.
    await page.getByRole('radio', { name: 'Evidence table' }).check();
    await see(page.getByRole('table', { name: 'Evidence' })).toBeVisible();

    const { name } = dataset.sites.find(({ id }) => id === 'markaz-taiba')!;
    for (const lang of cells(['hi', 'ur'] as const, (each) => each === 'ur')) {
      await page.goto(`${address}?lang=${lang}&site=markaz-taiba`);
      await see(page.getByRole('heading', { name: name[lang] }).first()).toBeVisible();
    }
    const csv = await page.evaluate(() => fetch('data/sites.csv').then((response) => response.text()));
    expect(csv).toBe(readFileSync('dist/data/sites.csv', 'utf8'));
  },
);

type MapElement = HTMLElement & { map: import('maplibre-gl').Map };

onlyFull(test)(
  'a newer version is offered, taking it keeps the address, and a lost connection is said',
  async ({ kept }) => {
    const page = await kept();
    await item(page, 'Markaz Taiba').click();
    await see(detail(page, 'Markaz Taiba')).toBeVisible();
    await mapRests(page);
    await expect.poll(() => page.url()).toContain('?site=markaz-taiba');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => page.url()).toContain('#map=8.5');
    const before = page.url();

    const markup = readFileSync(join(folder, 'index.html'), 'utf8');
    writeFileSync(join(folder, 'index.html'), markup.replace('</body>', '<p hidden id="newer"></p></body>'));
    const old = readFileSync(join(folder, 'sw.js'), 'utf8');
    const changed = old.replace(/(index\.html[`"],revision:[`"])\w+/, '$1newer');
    expect(changed).not.toBe(old);
    writeFileSync(join(folder, 'sw.js'), changed);
    await page.evaluate(() => navigator.serviceWorker.ready.then((r) => r.update()).then(() => undefined));

    await see(page.getByText('A newer version of this page')).toBeVisible();
    await see(page.locator('#newer')).toHaveCount(0);
    expect(page.url()).toBe(before);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Reload' }).click()]);
    await see(detail(page, 'Markaz Taiba')).toBeVisible();
    await see(page.locator('#newer')).toHaveCount(1);
    expect(page.url()).toBe(before);

    const notice = page.getByText('You are offline');
    await page.context().setOffline(true);
    await see(notice).toBeVisible();
    await page.context().setOffline(false);
    await see(notice).toHaveCount(0);
  },
);

testStill('where nothing may be kept, the page works all the same', async ({ arrive }) => {
  const { page } = await arrive();
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('denied', 'SecurityError'));
  });
  await page.goto('?site=markaz-taiba');
  await see(detail(page, 'Markaz Taiba')).toBeVisible();
  await pictureShows(page, dataset.sites.length);
});
