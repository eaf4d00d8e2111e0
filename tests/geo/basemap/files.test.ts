import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inputs } from '../../../geo/basemap/inputs.ts';
import { folder } from './read.ts';

const latin = '../../../node_modules/@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2';

interface Manifest {
  files: Record<string, string>;
  inputs: { package: string; version: string; path: string; sha256: string }[];
}
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
const found = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
const size = (name: string) => statSync(join(folder, name)).size;
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Numbers of the map tiles that a window in degrees needs at a zoom, by the slippy map formula. */
function tilesOf(z: number, [west, south, east, north]: readonly [number, number, number, number]) {
  const column = (lon: number) => Math.floor(((lon + 180) / 360) * 2 ** z);
  const row = (lat: number) =>
    Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * 2 ** z);
  const tiles: string[] = [];
  for (let x = column(west); x <= column(east); x++) {
    for (let y = row(north); y <= row(south); y++) tiles.push(`tiles/${z}/${x}/${y}.pbf`);
  }
  return tiles;
}

describe('the committed files', () => {
  test('are those of the manifest, byte for byte', () => {
    const { 'manifest.json': _, ...hashes } = Object.fromEntries(
      found.map((name) => [name, hash(readFileSync(join(folder, name)))]),
    );
    expect(hashes).toEqual(manifest.files);
  });

  test('come from the pinned inputs', () => {
    const pinned = Object.values(inputs).map(({ package: name, version, path, sha256 }) => ({
      package: name,
      version,
      path,
      sha256,
    }));
    expect(manifest.inputs).toEqual(pinned);
    for (const { sha256 } of manifest.inputs) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('are together at most 4 MB', () => {
    expect(found.reduce((sum, name) => sum + size(name), 0)).toBeLessThan(4 * 1024 * 1024);
  });

  test('hold every tile a map of the region can ask for', () => {
    const region = [58.001, 20.001, 87.999, 39.999] as const;
    const wanted = [3, 4, 5, 6, 7, 8].flatMap((z) => tilesOf(z, region));
    expect(wanted.filter((name) => !(name in manifest.files))).toEqual([]);
    expect(wanted.filter((name) => size(name) === 0)).toEqual([]);
  });

  test('are each named, or their folder is, in the licence notice', () => {
    const notice = readFileSync(join(folder, 'LICENSES.md'), 'utf8');
    const named = (name: string) =>
      notice.includes(`\`${name.startsWith('tiles/') ? 'tiles/**/*.pbf' : name}\``);
    expect(found.filter((name) => name !== 'LICENSES.md' && !named(name))).toEqual([]);
    for (const input of manifest.inputs) expect(notice).toContain(input.path);
  });
});

describe('the first view takes at most 250 KB of basemap: tiles, relief, one font', () => {
  // Windows of 1440 × 900 pixels around the sites, at zoom 5 and at zoom 6.6: zoom of their tiles, and box in degrees.
  test.each([
    ['zoom 5', 5, [58, 23, 88, 40]],
    ['zoom 6.6', 6, [69, 29.2, 79.4, 35.9]],
  ] as const)('%s', (_, z, view) => {
    const tiles = tilesOf(z, view).filter((name) => name in manifest.files);
    const font = statSync(join(import.meta.dirname, latin)).size;
    for (const relief of ['relief.webp', 'relief-dark.webp']) {
      const total = tiles.reduce((sum, name) => sum + size(name), 0) + size(relief) + font;
      expect(total).toBeLessThan(250_000);
    }
  });
});
