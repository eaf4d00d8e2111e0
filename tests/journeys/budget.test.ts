import { readFileSync, rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { buildBare, paper } from '../bench/pages.ts';
import { beyondMapLibre, gzipped, isScript, scriptsIn } from '../bench/sizes.ts';
import { test, type MapRegion } from './journey.ts';

declare global {
  interface Window {
    asked?: string[];
  }
}

/**
 * Records the scripts that are requested until the map is idle with its pins; runs in the page. Timers of a second and
 * idle callbacks are held back, so that what they load does not count as part of the first view on a slow machine,
 * either.
 */
function watch() {
  const own = window.setTimeout;
  const held = ((deed: TimerHandler, delay = 0, ...rest: unknown[]) =>
    delay < 1000 ? own(deed, delay, ...rest) : 0) as typeof setTimeout;
  Object.assign(window, { setTimeout: held, requestIdleCallback: () => 0 });
  const look = () => {
    const map = document.querySelector<MapRegion>('[role=region][aria-label=Map]')?.map;
    const rests =
      map?.getSource('basemap') && map.loaded() && map.queryRenderedFeatures({ layers: ['sites'] }).length;
    if (rests) window.asked = performance.getEntriesByType('resource').map(({ name }) => name);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

test('the script that a first view fetches beyond MapLibre is at most 60,000 bytes gzipped', async ({
  arrive,
}) => {
  const { page } = await arrive();
  await page.addInitScript(watch);
  await page.goto('');
  await page.waitForFunction(() => window.asked);
  const asked = await page.evaluate(() => window.asked!);
  const fetched = asked.map((name) => new URL(name).pathname).filter(isScript);

  expect(fetched.filter((name) => name.includes('/maplibre-'))).toHaveLength(1);
  expect(beyondMapLibre([...new Set(fetched)])).toBeLessThanOrEqual(60_000);
});

test('the first paint needs the page and one style sheet, 36 KB gzipped, and waits for nothing else', () => {
  const html = readFileSync('dist/index.html', 'utf8');
  const [head] = html.split('</head>');
  const sheets = [...head!.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)].map((match) => match[1]!);
  expect(sheets).toHaveLength(1);
  const styles = readFileSync(`dist/${sheets[0]}`, 'utf8');
  // Allow 36 KB for style sheet and page up to the list of sources, which lies below the first screen and is painted as it
  // arrives: at 400 kbit/s and 400 ms a round trip, connection, page and style sheet take 2 s. A list of any length adds
  // to the page, but not to the first paint.
  const screen = html.slice(0, html.indexOf('id="sources-heading"'));
  expect(screen.length).toBeGreaterThan(10_000);
  const size = (text: string) => gzipSync(text, { level: 9 }).length;
  expect(size(screen) + size(styles)).toBeLessThan(36 * 1024);
  expect(size(html) + size(styles)).toBeLessThan(44 * 1024);

  for (const [tag] of html.matchAll(/<script[^>]*>/g))
    expect(tag).toMatch(/type="(module|application\/ld\+json)"/);
  expect(styles).not.toContain('@import');
  const faces = styles.match(/@font-face\s*{[^}]*}/g)!;
  for (const face of faces) expect(face).toContain('font-display:swap');
});

test('the script that holds MapLibre holds little else: a bare map needs almost as much', async () => {
  const bare = await buildBare(paper);
  const holding = scriptsIn('dist').filter((name) => name.startsWith('maplibre-'));
  expect(gzipped('dist', holding)).toBeLessThan(1.1 * gzipped(bare, scriptsIn(bare)));
  rmSync(bare, { recursive: true });
});
