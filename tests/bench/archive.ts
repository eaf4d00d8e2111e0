/**
 * `npx tsx tests/bench/archive.ts [sites] [file]`: writes an archive of made-up sites, by default a million, and visits
 * the built site with it. An existing file is visited as it is.
 */
import { existsSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright';
import { writeSites } from '../../geo/archive/write.ts';
import { browser, flags } from '../browser.ts';
import { pieces } from '../fixtures/pieces.ts';
import type { MapRegion } from '../journeys/journey.ts';
import { serve } from '../journeys/served.ts';

const count = Number(process.argv[2] ?? 1_000_000);
const file = resolve(process.argv[3] ?? join(tmpdir(), `sited-${count}.pmtiles`));
const told = (name: string, figure: string) => console.log(name.padEnd(44) + figure.padStart(16));
const milliseconds = (since: number) => `${(performance.now() - since).toFixed(0)} ms`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

if (!existsSync(file)) {
  const began = performance.now();
  const { zooms, fullest } = await writeSites(file, 'Made-up sites', pieces(count));
  told('written in', `${((performance.now() - began) / 1000).toFixed(0)} s`);
  told('memory of the writer at the end', megabytes(process.memoryUsage().rss));
  told('zooms', zooms.join(' to '));
  told('sites in the fullest tile of the deepest', String(fullest));
}
told('archive', megabytes(statSync(file).size));

const beside = resolve('dist/data/bench.pmtiles');
rmSync(beside, { force: true });
symlinkSync(file, beside);
const server = await serve();
const chrome = await chromium.launch({ executablePath: browser(), args: flags });
const context = await chrome.newContext({
  viewport: { width: 1280, height: 800 },
  serviceWorkers: 'block',
  reducedMotion: 'reduce',
});
const page = await context.newPage();
page.setDefaultTimeout(60_000);
let [requests, bytes] = [0, 0];
page.on('response', (response) => {
  if (!response.url().endsWith('.pmtiles')) return;
  requests += 1;
  const [, from, to] = /^bytes (\d+)-(\d+)/.exec(response.headers()['content-range'] ?? '') ?? [];
  bytes += Number(to) - Number(from) + 1;
});
function traffic(): string {
  const text = `${requests}, ${(bytes / 1000).toFixed(0)} kB`;
  [requests, bytes] = [0, 0];
  return text;
}
async function heap(of: Page): Promise<string> {
  const devtools = await context.newCDPSession(of);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await devtools.send('Runtime.getHeapUsage');
  return `${megabytes(usedSize)} + ${megabytes(backingStorageSize)}`;
}

let began = performance.now();
await page.goto(`${server.resolvedUrls!.local[0]!}?data=data/bench.pmtiles`);
await page
  .getByRole('button', { name: /zoom in$/ })
  .first()
  .waitFor();
told('from the address to the first clusters', milliseconds(began));
told('requests and bytes of the archive', traffic());
await page.waitForTimeout(3000);
told('heap and buffers of the page', await heap(page));

const listed = page.getByRole('status').filter({ hasText: /^[\d,]+ of [\d,]+ sites$/ });
const went = (zoom: number, lon: number, lat: number) =>
  page.evaluate(
    ([to, x, y]) => {
      const { map } = document.querySelector<MapRegion>('[role=region][aria-label=Map]')!;
      map.jumpTo({ zoom: to!, center: [x!, y!] });
    },
    [zoom, lon, lat],
  );
for (const [zoom, lon, lat] of [
  [10, 73.5, 31],
  [11, 76.4, 28.2],
] as const) {
  await went(4, lon, lat);
  await listed.waitFor({ state: 'hidden' });
  await page.waitForTimeout(1500);
  traffic();
  began = performance.now();
  await went(zoom, lon, lat);
  await listed.waitFor();
  told(`from zoom ${zoom} to the list`, milliseconds(began));
  told('listed', (await listed.innerText()).replace(' sites', ''));
  told('requests and bytes of the archive', traffic());
  await page.waitForTimeout(3000);
  told('heap and buffers of the page', await heap(page));
}
await chrome.close();
await server.close();
rmSync(beside);
