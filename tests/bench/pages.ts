import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StyleSpecification } from 'maplibre-gl';
import type { Browser } from 'playwright';
import { build } from 'vite';
import type { MapRegion } from '../journeys/journey.ts';

/** Map style with only a plain background, to draw points on. */
export const paper: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#f3eee2' } }],
};

/**
 * Basemap of the built site as drawn at `url`, without the layers of sites; `{base}` in it stands for the site’s
 * address.
 */
export async function basemapOf(browser: Browser, url: string): Promise<StyleSpecification> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(
    () =>
      document.querySelector<MapRegion>('[role=region][aria-label=Map]')?.map?.getSource('basemap') && true,
  );
  const style = await page.evaluate(() =>
    document.querySelector<MapRegion>('[role=region][aria-label=Map]')!.map.getStyle(),
  );
  await page.close();
  const own = new Set(['sites', 'places', 'measure']);
  const text = JSON.stringify({
    ...style,
    sources: Object.fromEntries(Object.entries(style.sources).filter(([id]) => !own.has(id))),
    layers: style.layers.filter((layer) => !('source' in layer && own.has(layer.source))),
  });
  return JSON.parse(text.replaceAll(url, '{base}')) as StyleSpecification;
}

/**
 * Builds a bare map page in the same way as the site, on the background `ground`, with the points of the site’s dataset
 * beside it. Returns the folder.
 */
export async function buildBare(ground: StyleSpecification): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'sited-bare-'));
  await build({
    configFile: false,
    root: 'tests/bench/bare',
    base: './',
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
    },
  });
  mkdirSync(join(outDir, 'data'), { recursive: true });
  cpSync('dist/data/sites.geojson', join(outDir, 'data/sites.geojson'));
  cpSync('dist/basemap', join(outDir, 'basemap'), { recursive: true });
  // Copy the site’s font files, which the labels of the basemap use.
  for (const font of readdirSync('dist/assets').filter((name) => name.endsWith('.woff2')))
    cpSync(join('dist/assets', font), join(outDir, 'assets', font));
  writeFileSync(join(outDir, 'style.json'), JSON.stringify(ground));
  return outDir;
}
