import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { workers } from '../../src/app/workers.ts';

/** True for the file of a page’s own script; scripts of workers do not count: MapLibre’s is the same on both pages. */
export const isScript = (name: string) =>
  name.endsWith('.js') && !workers.some((worker) => basename(name).startsWith(`${worker}-`));

export const scriptsIn = (folder: string) => readdirSync(join(folder, 'assets')).filter(isScript);

/** Bytes of the named scripts of a built page (names or addresses), each gzipped. */
export const gzipped = (folder: string, names: readonly string[]) =>
  names
    .map((name) => readFileSync(join(folder, 'assets', basename(name))))
    .reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);

/** Size in bytes of the site’s scripts, gzipped, without the one that contains only MapLibre. */
export const beyondMapLibre = (names: readonly string[]) =>
  gzipped(
    'dist',
    names.filter((name) => !basename(name).startsWith('maplibre-')),
  );
