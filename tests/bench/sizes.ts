import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const isScript = (name: string) => name.endsWith('.js') && !name.includes('worker');
const refers = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name!);

/** The scripts that a page fetches by itself: those its HTML names and those they import, not what a click brings. */
function firstScripts(folder: string): string[] {
  const found = new Set(
    refers(readFileSync(join(folder, 'index.html'), 'utf8'), /(?:src|href)="\.\/assets\/([^"]+\.js)"/g),
  );
  for (const name of found)
    for (const imported of refers(
      readFileSync(join(folder, 'assets', name), 'utf8'),
      /\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g,
    ))
      found.add(imported);
  return [...found].filter(isScript);
}

const gzipped = (folder: string, names: string[]) =>
  names
    .map((name) => gzipSync(readFileSync(join(folder, 'assets', name)), { level: 9 }).length)
    .reduce((sum, length) => sum + length, 0);

/** Bytes of gzipped script without MapLibre's worker: what the first view fetches, and all there is. */
export const scriptSize = (folder: string) => ({
  first: gzipped(folder, firstScripts(folder)),
  all: gzipped(folder, readdirSync(join(folder, 'assets')).filter(isScript)),
});

/** Script beyond MapLibre, in gzipped bytes: what the site has more than the bare page on the same MapLibre. */
export function beyondMapLibre(bare: string) {
  const site = scriptSize('dist');
  const least = scriptSize(bare).first;
  return { first: site.first - least, all: site.all - least };
}
