import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { refuseCircles } from './src/build/circles.ts';
import { geographiclibModule } from './src/build/geographiclib.ts';
import { languageFonts } from './src/build/typefaces.ts';
import { dataOrigins, onlineLayer, siteAddress } from './src/build/deployment.ts';
import { precache } from './src/build/precache.ts';
import { lateChunks } from './src/build/late-chunks.ts';
import { preloadImports, prerender, prerenderPicture } from './src/build/prerender.ts';
import { linkPreview } from './src/build/link-preview.ts';
import { servers } from './src/build/server-configs.ts';
import { files } from './src/data/export/files.ts';
import { installed, testing } from './tests/browser.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const online = onlineLayer(process.env);
const data = dataOrigins(process.env);
const define = {
  'import.meta.env.SITED_ONLINE': JSON.stringify(online),
  'import.meta.env.SITED_DATA_ORIGINS': JSON.stringify(data),
  // Without the writers: JSON has no functions.
  'import.meta.env.SITED_FILES': JSON.stringify(files),
};

/** Modules of Svelte for late parts alone: the first view neither binds fields nor awaits in its markup. */
const lateSvelte =
  /svelte[\\/]src[\\/]internal[\\/]client[\\/]dom[\\/](blocks[\\/]await|elements[\\/](style|bindings[\\/](input|select|size|this)))\.js$/;

export default defineConfig({
  root: here('src'),
  publicDir: here('public'),
  base: './',
  // A missing file is answered with 404, never with the page.
  appType: 'mpa',
  plugins: [
    svelte({ configFile: false }),
    refuseCircles(),
    languageFonts(),
    prerender(here('public/data/dataset.json'), define),
    prerenderPicture(here('public/data/dataset.json'), here('public/basemap/tiles'), define),
    linkPreview(here('public/data/dataset.json'), siteAddress(process.env)),
    preloadImports(),
    geographiclibModule(),
    lateChunks(),
    precache(here('src')),
    servers({ online, data }),
  ],
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // MapLibre's code has a file of its own, which stays cached when our own code changes. Its styles do not: the still
    // picture, which does not load that code, needs them too.
    rolldownOptions: {
      // Svelte exports them from one file with all the rest, and does not say that they only define functions.
      treeshake: { moduleSideEffects: [{ test: lateSvelte, sideEffects: false }] },
      // Inline constants that several files share.
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
      output: {
        codeSplitting: {
          groups: [
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl.*js$/ },
            { name: 'late-svelte', test: lateSvelte, priority: 1, includeDependenciesRecursively: false },
            // Everything the page needs at once, in one file: it compresses better.
            { name: 'page', tags: ['$initial'] },
            // What several late parts share: fewer files, whose names the page lists.
            {
              name: 'late-shared',
              minShareCount: 2,
              test: /src[\\/](i18n|ui[\\/](kit|list|map|proof))[\\/]/,
            },
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
          // Some compile or build the project first.
          hookTimeout: 120_000,
          environment: 'node',
          // Files share one context: their common imports are loaded once.
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
              // Half the resolution: in software, drawing takes most of the time.
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
          exclude: process.env.SITED_FULL ? [] : ['tests/journeys/long/**'],
          globalSetup: here('tests/journeys/served.ts'),
          maxWorkers: 2,
          // Imports and browsers are loaded once per worker.
          isolate: false,
          testTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
