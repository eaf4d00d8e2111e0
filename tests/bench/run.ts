/**
 * `npm run bench`: compares the built site with two bare MapLibre pages of the same points, one on a plain background
 * and one on the same basemap, in one run on one machine.
 */
import { rmSync } from 'node:fs';
import { chromium } from 'playwright';
import { browser, flags } from '../browser.ts';
import { dataset } from '../journeys/dataset.ts';
import { serve } from '../journeys/served.ts';
import { kinds, measure, type Visit } from './measure.ts';
import { basemapOf, buildBare, paper } from './pages.ts';
import { atScale, grown } from './scale.ts';
import { beyondMapLibre, scriptsIn } from './sizes.ts';
import { median, row } from './table.ts';

const rounds = Number(process.argv[2] ?? 7);
/** Number of visits to the pages at each larger number of sites. */
const scaled = Number(process.argv[3] ?? 3);
const group = dataset.groups[0]!.id;
const left = dataset.sites
  .filter(({ id }) =>
    dataset.statements.some((s) => s.subject === id && s.property === 'group' && s.value === group),
  )
  .map(({ id }) => id);

const chrome = await chromium.launch({ executablePath: browser(), args: flags });
const site = await serve();
const address = site.resolvedUrls!.local[0]!;
const folders = [await buildBare(paper), await buildBare(await basemapOf(chrome, address))];
const bare = await Promise.all(folders.map(serve));
const pages = {
  site: { url: address, filtering: 'click' },
  paper: { url: bare[0]!.resolvedUrls!.local[0]!, filtering: 'call' },
  basemap: { url: bare[1]!.resolvedUrls!.local[0]!, filtering: 'call' },
} as const;
type Page = keyof typeof pages;
const order = Object.keys(pages) as Page[];

const visits: Record<Page, Visit[]> = { site: [], paper: [], basemap: [] };
const { place } = dataset.sites[0]!;
const at = dataset.places.find(({ id }) => id === place)!.point!;
const arrive = (page: Page) => measure(chrome, pages[page].url, pages[page].filtering, left, at);
// Visit each page once without counting, then all in turn, so that a busy minute of the machine affects all of them.
for (const page of order) await arrive(page);
for (let round = 0; round < rounds; round++)
  for (const page of round % 2 ? order : order.toReversed()) visits[page].push(await arrive(page));
const crowds = await atScale(
  chrome,
  { url: address, folder: 'dist' },
  { url: pages.basemap.url, folder: folders[1]! },
  scaled,
);
await chrome.close();
await Promise.all([site, ...bare].map((server) => server.close()));

const middle = (page: Page, of: (visit: Visit) => number) => median(visits[page].map(of));
const compare = (name: string, unit: 'ms' | 'kB' | 'MB', of: (visit: Visit) => number) =>
  console.log(row(name, unit, middle('site', of), [middle('paper', of), middle('basemap', of)]));

console.log(`\nMedians of ${rounds} visits with an empty cache\n`);
console.log(
  'Sited'.padStart(42) + 'bare, on paper'.padStart(23) + 'bare, on the same basemap'.padStart(29) + '\n',
);
compare('first contentful paint', 'ms', (v) => v.paint);
compare('interactive map', 'ms', (v) => v.interactive);
compare('long tasks', 'ms', (v) => v.longTasks);
compare('filter to painted frame', 'ms', (v) => v.toggle);
compare('heap', 'MB', (v) => v.heap);
for (const kind of kinds) compare(`bytes: ${kind}`, 'kB', (v) => v.bytes[kind]);
const total = (visit: Visit) => kinds.reduce((sum, kind) => sum + visit.bytes[kind], 0);
compare('bytes: all', 'kB', total);
const share = (100 * middle('site', (v) => v.bytes.basemap)) / middle('site', total);
console.log(`\nbasemap’s share of the first view: ${share.toFixed(0)} %`);
const first = beyondMapLibre(visits.site[0]!.scripts);
const all = beyondMapLibre(scriptsIn('dist'));
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB gzipped`;
console.log(
  `script beyond MapLibre: ${kilobytes(first)}, with what is fetched when asked for ${kilobytes(all)}`,
);
console.log(`\nAt scale, medians of ${scaled} visits beside the bare page on the same basemap\n`);
for (const line of grown(dataset.sites.length, { site: visits.site, bare: visits.basemap }, crowds))
  console.log(line);
for (const folder of folders) rmSync(folder, { recursive: true });
