import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { countOf, dataset } from './dataset.ts';
import { onlyFull } from '../corners.ts';
import { least } from './journey.ts';

const find = (name: string) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);
const firefox = process.env.FIREFOX ?? find('firefox-esr') ?? find('firefox');
const xvfb = find('Xvfb');
if (!firefox) console.warn('skipped: no Firefox is here');
if (!xvfb) console.warn('skipped: no Xvfb is here, and headless Firefox has no WebGL 2');

const launch = (display?: string) =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox!,
    headless: display === undefined,
    env: { ...process.env, ...(display && { DISPLAY: display }) },
    extraPrefsFirefox: { 'webgl.force-enabled': true, 'webgl.disabled': display === undefined },
  });

/** Opens the built site in Firefox; returns the page and the errors that it reports. */
async function open(browser: Browser, search = ''): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.setViewport(least);
  await page.goto(inject('address') + search);
  return { page, errors };
}

/** Goes the main way of a reader: from a group to a site to the words that state its group. */
async function journey(page: Page): Promise<void> {
  await page.locator(`aria/Lashkar-e-Taiba (${countOf('let')})[role="checkbox"]`).click();
  await page.waitForFunction(() => location.search.includes('group=let'));
  await page.locator('#item-markaz-taiba').click();
  await page.locator('aside table tbody tr td button').click();
  await page.waitForSelector('aside blockquote mark');
  expect(new URL(page.url()).searchParams.get('site')).toBe('markaz-taiba');
}

describe.skipIf(!firefox)('Firefox without WebGL', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 30_000);
  afterAll(() => browser.close());

  test('shows the still picture with a button for each site, and proves what it says', async () => {
    const { page, errors } = await open(browser);
    await page.waitForSelector('svg[role=img] [data-layer=sites] > g');
    const marks = await page.$$('svg[role=img] [data-layer=sites] > g');
    expect(marks).toHaveLength(dataset.sites.length);
    await journey(page);
    expect(errors).toEqual([]);
  });
});

onlyFull(describe.skipIf(!firefox || !xvfb))('Firefox with WebGL 2', () => {
  let server: ChildProcess;
  let browser: Browser | undefined;
  beforeAll(async () => {
    // Start the display server Xvfb, which picks a free display and prints its number.
    server = spawn(xvfb!, ['-displayfd', '1', '-screen', '0', '1280x900x24'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [number] = (await once(server.stdout!, 'data')) as [Buffer];
    browser = await launch(`:${number.toString().trim()}`);
  }, 30_000);
  afterAll(async () => {
    await browser?.close();
    server.kill();
  });

  test('draws every pin, and proves what it says', async () => {
    const { page, errors } = await open(browser!);
    await page.waitForFunction(
      (count) => {
        const region = document.querySelector('.map') as
          (HTMLElement & { map?: import('maplibre-gl').Map }) | null;
        if (!region?.map?.getLayer('sites')) return false;
        const drawn = region.map.queryRenderedFeatures({ layers: ['sites'] });
        return new Set(drawn.map((feature) => feature.properties.id)).size === count;
      },
      { timeout: 40_000 },
      dataset.sites.length,
    );
    await journey(page);
    expect(errors).toEqual([]);
  });
});
