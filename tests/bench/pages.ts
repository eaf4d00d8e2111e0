import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds the bare page as the site is built, with the site's own points beside it; returns its folder. */
export async function buildBare(): Promise<string> {
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
  return outDir;
}
