import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { refuseCircles } from './src/build/circles.ts';
import { geographiclibModule } from './src/build/geographiclib.ts';
import { languageFonts } from './src/build/typefaces.ts';
import { dataOrigins, onlineLayer, siteAddress } from './src/build/deployment.ts';
import { keep } from './src/build/precache.ts';
import { lateChunks } from './src/build/late-chunks.ts';
import { preloadImports, prerender, stillPicture } from './src/build/prerender.ts';
import { preview } from './src/build/link-preview.ts';
import { servers } from './src/build/server-configs.ts';
import { installed, testing } from './tests/browser.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const online = onlineLayer(process.env);
const data = dataOrigins(process.env);
const define = {
  'import.meta.env.SITED_ONLINE': JSON.stringify(online),
  'import.meta.env.SITED_DATA_ORIGINS': JSON.stringify(data),
};

export default defineConfig({
  root: here('src'),
  publicDir: here('public'),
  base: './',
  // A file that is not there is answered as missing, never with the page.
  appType: 'mpa',
  plugins: [
    svelte({ configFile: false }),
    refuseCircles(),
    languageFonts(),
    prerender(here('public/data/dataset.json'), define),
    stillPicture(here('public/data/dataset.json'), here('public/basemap/tiles'), define),
    preview(here('public/data/dataset.json'), siteAddress(process.env)),
    preloadImports(),
    geographiclibModule(),
    lateChunks(),
    keep(here('src')),
    servers({ online, data }),
  ],
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // MapLibre's code in a file of its own: it stays in a reader's cache when our own changes. Its styles are not in
    // it, because the still picture, which does without that code, has them too.
    rolldownOptions: {
      // Constants that several files share take no room as names.
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
      output: {
        codeSplitting: {
          groups: [
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl.*js$/ },
            // All that the page needs at once stands in one file: together it compresses better than apart.
            { name: 'page', tags: ['$initial'] },
            // Colours and line styles, which map, legend and still picture share.
            { name: 'cartography', test: /geo[\\/]cartography[\\/](palette|boundaries)\.ts$/ },
          ],
        },
      },
    },
  },
  worker: { plugins: () => [refuseCircles()] },
  server: { fs: { allow: [here('.')] } },
  define,
  test: {
    root: here('.'),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 30_000,
          environment: 'node',
          // One after another in one place: what all of them import is read once.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.svelte.test.ts', 'tests/journeys/**'],
        },
      },
      {
        extends: true,
        define: { 'import.meta.env.SITED_FULL': JSON.stringify(process.env.SITED_FULL ?? '') },
        optimizeDeps: {
          include: [
            'maplibre-gl',
            'vitest-browser-svelte',
            'axe-core',
            'uqr',
            'geographiclib-geodesic',
            '@tanstack/virtual-core',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.svelte.test.ts'],
          testTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            provider: playwright({
              launchOptions: { executablePath: installed(), args: testing },
              // Four pixels drawn as one: in software, drawing takes most of the time.
              contextOptions: { reducedMotion: 'reduce', deviceScaleFactor: 0.5 },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: here('tests/journeys/served.ts'),
          maxWorkers: 2,
          // What the files import, and the browsers, once for each worker.
          isolate: false,
          testTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
