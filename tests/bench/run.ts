/** `npm run bench`: the built site beside a bare MapLibre page with the same points, in one run on one machine. */
import { rmSync } from 'node:fs';
import { chromium } from 'playwright';
import { browser, flags } from '../browser.ts';
import { dataset } from '../journeys/dataset.ts';
import { serve } from '../journeys/served.ts';
import { kinds, measure, type Visit } from './measure.ts';
import { buildBare } from './pages.ts';
import { beyondMapLibre, scriptsIn } from './sizes.ts';
import { median, row } from './table.ts';

const rounds = Number(process.argv[2] ?? 7);
const group = dataset.groups[0]!.id;
const left = dataset.sites
  .filter(({ id }) =>
    dataset.statements.some((s) => s.subject === id && s.property === 'group' && s.value === group),
  )
  .map(({ id }) => id);

const bareFolder = await buildBare();
const site = await serve();
const bare = await serve(bareFolder);
const chrome = await chromium.launch({ executablePath: browser(), args: flags });
const visits: Record<'site' | 'bare', Visit[]> = { site: [], bare: [] };
const one = {
  site: () => measure(chrome, site.resolvedUrls!.local[0]!, 'click', left),
  bare: () => measure(chrome, bare.resolvedUrls!.local[0]!, 'call', left),
};
// One visit each that does not count, then turn about, so that a busy minute is felt by both.
await one.site();
await one.bare();
for (let round = 0; round < rounds; round++)
  for (const page of round % 2 ? (['site', 'bare'] as const) : (['bare', 'site'] as const))
    visits[page].push(await one[page]());
await chrome.close();
await site.close();
await bare.close();

const middle = (page: 'site' | 'bare', of: (visit: Visit) => number) => median(visits[page].map(of));
const compare = (name: string, unit: 'ms' | 'kB' | 'MB', of: (visit: Visit) => number) =>
  console.log(row(name, unit, middle('site', of), middle('bare', of)));

console.log(`\nMedians of ${rounds} visits with an empty cache\n`);
console.log(`${'Sited'.padStart(44)}${'bare map'.padStart(14)}${'ratio'.padStart(10)}`);
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
rmSync(bareFolder, { recursive: true });
