import type { Browser, Page } from 'playwright';
import type { MapRegion } from '../journeys/journey.ts';
import { lay } from './laid.ts';
import { rests, watch, type Point, type Visit } from './measure.ts';
import { median } from './table.ts';

const sizes = [1000, 10_000, 100_000];

/** Results of a visit to a page with many sites: milliseconds of wall clock or of the main thread, bytes. */
interface Crowded {
  /**
   * Time of the first contentful paint; undefined if the browser reported none: a page with only a canvas need not have
   * one.
   */
  paint?: number;
  interactive: number;
  /** Time until all data is read, checked and listed; a bare map page has no list, so only its map counts. */
  told?: number;
  longTasks: number;
  toggle: number;
  /**
   * Longest task of the main thread after a key press in the search box, and after the selection of a site; a bare map
   * page has neither.
   */
  key?: number;
  keyByClock?: number;
  select?: number;
  selectByClock?: number;
  heap: number;
  buffers: number;
}

/** Milliseconds that a task of the browser takes: by the wall clock, and CPU time of its thread. */
type Busy = Record<'clock' | 'own', number>;

/** Milliseconds from setting a filter to the last frame that the map draws because of it. */
const toggled = (page: Page, group: string) =>
  page.evaluate(async (id) => {
    const { map } = document.querySelector<MapRegion>('[role=region][aria-label=Map]')!;
    const box = document.querySelector<HTMLInputElement>('input[type=checkbox]');
    const began = performance.now();
    let last = began;
    map.on('render', () => (last = performance.now()));
    if (box) box.click();
    else map.setFilter('sites', ['in', id, ['get', 'groups']]);
    do await new Promise((later) => setTimeout(later, 50));
    while (!map.loaded() || performance.now() - last < 1500);
    return last - began;
  }, group);

/** Milliseconds until the page lists `count` sites. */
async function listing(page: Page, count: number): Promise<number> {
  const told = `${count.toLocaleString('en')} of ${count.toLocaleString('en')} sites`;
  const found = await page.waitForFunction((text) => {
    const status = document.querySelector('#sites [role=status]')?.textContent;
    return status === text && performance.now();
  }, told);
  return (await found.jsonValue()) as number;
}

/**
 * Event in a trace of Chromium, in microseconds; `tdur` is the part of the duration `dur` in which its thread had a CPU
 * core.
 */
interface Traced {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
}

/**
 * Longest task of the main thread from an action until a second after it. CPU time is measured, too: software rendering
 * takes the cores from that thread again and again, and CPU time is the work of the page itself.
 */
async function busy(browser: Browser, page: Page, deed: () => Promise<void>): Promise<Busy> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await page.evaluate(() => performance.mark('deed'));
  await deed();
  await page.waitForTimeout(1000);
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: Traced[] };
  const mark = traceEvents.find(({ name }) => name === 'deed')!;
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid, ts }) =>
      ph === 'X' && name.endsWith('::RunTask') && pid === mark.pid && tid === mark.tid && ts > mark.ts,
  );
  const longest = (of: 'dur' | 'tdur') => Math.max(...tasks.map((task) => task[of] ?? 0)) / 1000;
  return { clock: longest('dur'), own: longest('tdur') };
}

/** Opens a page in a fresh browser profile and sets a filter; on the Sited page, also searches and selects a site. */
async function measureCrowd(
  browser: Browser,
  url: string,
  at: Point,
  group: string,
  count?: number,
): Promise<Crowded> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(watch, at);
  await page.goto(url);
  const told = count === undefined ? undefined : await listing(page, count);
  await rests(page);
  const { interactive, longTasks } = await page.evaluate(() => window.probe);
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  const toggle = await toggled(page, group);
  const search = page.getByRole('searchbox');
  let more: Pick<Crowded, 'key' | 'keyByClock' | 'select' | 'selectByClock'> = {};
  if (await search.count()) {
    await search.focus();
    await page.keyboard.type('ba');
    await page.getByRole('option').first().waitFor();
    const key = await busy(browser, page, () => page.keyboard.type('r'));
    await search.fill('');
    // Find the list entry before measuring: a look-up by role would occupy the main thread itself.
    const first = await page.getByRole('list', { name: 'Sites' }).getByRole('link').first().elementHandle();
    const select = await busy(browser, page, () => first!.evaluate((link) => (link as HTMLElement).click()));
    more = {
      key: key.own,
      keyByClock: key.clock,
      select: select.own,
      selectByClock: select.clock,
    };
  }
  const devtools = await context.newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const usage = await devtools.send('Runtime.getHeapUsage');
  await context.close();
  return {
    paint,
    interactive: interactive!,
    told,
    longTasks,
    toggle,
    ...more,
    heap: usage.usedSize,
    buffers: usage.backingStorageSize,
  };
}

type Both<T> = Record<'site' | 'bare', T[]>;
interface Served {
  url: string;
  folder: string;
}

/** Visits the Sited page and the bare map page in turn, with made-up datasets of each size. */
export async function atScale(
  browser: Browser,
  site: Served,
  bare: Served,
  rounds: number,
  counts: readonly number[] = sizes,
): Promise<[count: number, visits: Both<Crowded>][]> {
  const all: [number, Both<Crowded>][] = [];
  for (const count of counts) {
    const crowd = lay(count, site.folder, bare.folder);
    const visits: Both<Crowded> = { site: [], bare: [] };
    for (let round = 0; round < rounds; round++) {
      visits.site.push(await measureCrowd(browser, site.url + crowd.site, crowd.at, crowd.group, count));
      visits.bare.push(await measureCrowd(browser, bare.url + crowd.bare, crowd.at, crowd.group));
    }
    crowd.remove();
    all.push([count, visits]);
  }
  return all;
}

const figures: [name: string, of: keyof Crowded, unit: number][] = [
  ['first contentful paint, ms', 'paint', 1],
  ['interactive map, ms', 'interactive', 1],
  ['all of it read, ms', 'told', 1],
  ['long tasks, ms', 'longTasks', 1],
  ['filter to painted frame, ms', 'toggle', 1],
  ['main thread of a key, ms', 'key', 1],
  ['… by the clock, ms', 'keyByClock', 1],
  ['main thread of a choice, ms', 'select', 1],
  ['… by the clock, ms', 'selectByClock', 1],
  ['heap, MB', 'heap', 1e6],
  ['buffers, MB', 'buffers', 1e6],
];

/**
 * Lines of the report: each result on both pages at each number of sites, and its growth for ten times as many sites.
 */
export function grown(
  own: number,
  visits: Both<Visit>,
  crowds: readonly [count: number, visits: Both<Crowded>][],
): string[] {
  const rows = [[own, visits] as const, ...crowds];
  const head = ['', ...rows.map(([count]) => `${count.toLocaleString('en')} sites`), 'for each ten times'];
  const lines = figures.map(([name, of, unit]) => {
    const middle = (some: readonly Partial<Record<keyof Crowded, number>>[]) => {
      const known = some.flatMap((visit) => visit[of] ?? []);
      return known.length ? median(known) : undefined;
    };
    const cells = rows.map(([, { site, bare }]) => [middle(site), middle(bare)] as const);
    const growth = cells.slice(2).map(([site], i) => {
      const before = cells[i + 1]![0];
      return site && before ? `${(site / before).toFixed(1)} ×` : '–';
    });
    return [
      name,
      ...cells.map(([site, bare]) => {
        const figure = (n: number | undefined) => (n === undefined ? '–' : (n / unit).toFixed(0));
        const ratio = site && bare ? ` (${(site / bare).toFixed(2)} ×)` : '';
        return `${figure(site)} / ${figure(bare)}${ratio}`;
      }),
      growth.join(', '),
    ];
  });
  return [head, ...lines].map(
    ([name, ...cells]) => name!.padEnd(30) + cells.map((cell) => cell.padStart(24)).join(''),
  );
}
