import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const isScript = (name: string) => name.endsWith('.js') && !name.includes('worker');

/** Bytes of gzipped script that a built page has, without MapLibre's worker. */
export function scriptSize(folder: string): number {
  const assets = join(folder, 'assets');
  const scripts = readdirSync(assets).filter(isScript);
  return scripts.reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(assets, name)), { level: 9 }).length,
    0,
  );
}

/** Script beyond MapLibre, in gzipped bytes: what the site has more than the bare page on the same MapLibre. */
export const beyondMapLibre = (bare: string) => scriptSize('dist') - scriptSize(bare);
