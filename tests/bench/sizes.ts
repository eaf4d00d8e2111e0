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

/** MapLibre is built into a file of its own. */
const ours = (name: string) => !name.startsWith('maplibre');

/** Gzipped bytes of the built site's own script, beyond MapLibre: what the first view fetches, and all there is. */
export function beyondMapLibre(folder = 'dist'): { first: number; all: number; maplibre: number } {
  const all = readdirSync(join(folder, 'assets')).filter(isScript);
  return {
    first: gzipped(folder, firstScripts(folder).filter(ours)),
    all: gzipped(folder, all.filter(ours)),
    maplibre: gzipped(
      folder,
      all.filter((name) => !ours(name)),
    ),
  };
}
