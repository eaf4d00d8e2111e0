import type { Browser, Page, Request } from 'playwright';
import type { MapRegion } from '../journeys/journey.ts';
import { isScript } from './sizes.ts';

export const kinds = ['document', 'script', 'style', 'font', 'data', 'basemap'] as const;
export type Kind = (typeof kinds)[number];

/** Results of one visit to a page: milliseconds, bytes. */
export interface Visit {
  paint: number;
  interactive: number;
  longTasks: number;
  toggle: number;
  heap: number;
  bytes: Record<Kind, number>;
  /** Paths of the scripts that the page fetched. */
  scripts: string[];
}

interface Probe {
  interactive?: number;
  longTasks: number;
}
declare global {
  interface Window {
    probe: Probe;
  }
}

/** Point as longitude and latitude in degrees. */
export type Point = [number, number];

/** Records the first frame in which the map shows the pin at a point. Runs in the page before its own scripts. */
export function watch(at: Point) {
  window.probe = { longTasks: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.probe.longTasks += duration;
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const region = document.querySelector<MapRegion>('[role=region][aria-label=Map]');
    const map = region?.map;
    if (!map?.getLayer('sites')) return void requestAnimationFrame(look);
    // Query only a small box, no larger than a fan of pins: querying all of very many pins would distort the
    // measurement.
    const { x, y } = map.project(at);
    const around: [Point, Point] = [
      [x - 45, y - 45],
      [x + 45, y + 45],
    ];
    if (map.queryRenderedFeatures(around, { layers: ['sites'] }).length > 0)
      window.probe.interactive = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function kindOf(url: string): Kind {
  if (url.includes('/basemap/')) return 'basemap';
  if (/\.m?js$/.test(url)) return 'script';
  if (url.endsWith('.css')) return 'style';
  if (url.endsWith('.woff2')) return 'font';
  return /\.(json|geojson|svg)$/.test(url) ? 'data' : 'document';
}

async function weigh(requests: Request[]): Promise<Visit['bytes']> {
  const bytes = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Visit['bytes'];
  for (const request of requests) {
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    bytes[kindOf(new URL(request.url()).pathname)] += responseBodySize + responseHeadersSize;
  }
  return bytes;
}

/**
 * Milliseconds from the click or call that sets a filter to the end of the first frame that draws exactly the sites
 * `left`. Circles can be queried before they are drawn, and symbols only after, so both are queried at the frame’s end.
 */
const timeToggle = (page: Page, filtering: string, left: string[]) =>
  page.evaluate(
    ([code, expected]) =>
      new Promise<number>((done) => {
        const { map } = document.querySelector<MapRegion>('[role=region][aria-label=Map]')!;
        const box = document.querySelector<HTMLInputElement>('input[type=checkbox]');
        const shown = () =>
          new Set(map.queryRenderedFeatures({ layers: ['sites'] }).map((f) => f.properties.id));
        const before = performance.now();
        const look = () => {
          const drawn = performance.now();
          if (shown().size !== expected.length) return;
          map.off('render', look);
          done(drawn - before);
        };
        map.on('render', look);
        if (code === 'click') box!.click();
        else map.setFilter('sites', ['in', ['get', 'id'], ['literal', expected]]);
      }),
    [filtering, left] as const,
  );

/** Waits until the map has drawn everything; a page may go on drawing after the first `load`. */
export async function rests(page: Page): Promise<void> {
  await page.waitForFunction(() => window.probe.interactive !== undefined);
  await page.waitForFunction(() => {
    const { map } = document.querySelector<MapRegion>('[role=region][aria-label=Map]')!;
    return map.loaded();
  });
  await page.waitForFunction(() => {
    const { map } = document.querySelector<MapRegion>('[role=region][aria-label=Map]')!;
    return new Promise<boolean>((done) => {
      const before = map.getLayersOrder().length;
      setTimeout(() => done(map.loaded() && map.getLayersOrder().length === before), 1000);
    });
  });
}

/** Opens the page at `url` in a fresh browser profile, and measures it. */
export async function measure(
  browser: Browser,
  url: string,
  filtering: 'click' | 'call',
  left: string[],
  at: Point,
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  const requests: Request[] = [];
  page.on('requestfinished', (request) => void (request.url().startsWith('http') && requests.push(request)));
  // Define a function of the tool tsx in the page: tsx wraps functions in it to keep their names, and the page does not
  // have it.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(watch, at);
  await page.goto(url);
  await rests(page);
  const bytes = await weigh(requests);
  const scripts = [...new Set(requests.map((request) => new URL(request.url()).pathname))].filter(isScript);
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
  const { interactive, longTasks } = await page.evaluate(() => window.probe);
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
  );
  const toggle = await timeToggle(page, filtering, left);
  const devtools = await context.newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await context.close();
  return { paint, interactive: interactive!, longTasks, toggle, heap: usedSize, bytes, scripts };
}
