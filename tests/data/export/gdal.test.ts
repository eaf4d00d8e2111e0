import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { FeatureCollection, Point } from 'geojson';
import { files } from '../../../src/data/export/files.ts';
import { sitesGeojson } from '../../../src/data/export/geojson.ts';
import { whole } from './whole.ts';

const there = spawnSync('ogr2ogr', ['--version']).status === 0;
if (!there)
  console.warn('skipped: the files are not read back with GDAL: there is no ogr2ogr (Debian: gdal-bin)');

const folder = mkdtempSync(join(tmpdir(), 'sited-gdal-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads an exported file by the independent program GDAL, converted to GeoJSON. */
function read(name: keyof typeof files, options: string[] = []): FeatureCollection<Point> {
  const file = join(folder, name);
  writeFileSync(file, files[name].write(whole));
  const { stdout, stderr } = spawnSync('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', file, ...options]);
  expect(stderr.toString()).toBe('');
  return JSON.parse(stdout.toString()) as FeatureCollection<Point>;
}
const expected = sitesGeojson(whole).features.map(({ geometry, properties }) => ({
  point: geometry.coordinates,
  id: properties.id,
  name: properties.name,
  precision: properties.precision,
  metres: properties.precisionRadiusMetres,
}));
const columns = ['-oo', 'X_POSSIBLE_NAMES=longitude', '-oo', 'Y_POSSIBLE_NAMES=latitude'];

test.skipIf(!there).for([
  ['sites.geojson', []],
  ['sites.csv', columns],
  ['sites.kml', []],
] as const)('GDAL finds every site in %s, with its fields and its point', ([name, options]) => {
  const { features } = read(name, [...options]);
  expect(
    features.map(({ id, geometry, properties: p }) => ({
      point: geometry.coordinates.slice(0, 2),
      id: (id ?? p!.id) as string,
      name: (p!.name ?? p!.Name) as string,
      precision: p!.precision as string,
      metres: Number(p!.precisionRadiusMetres),
    })),
  ).toEqual(expected);
});

test.skipIf(!there)('GDAL reads the linked places, those without a point too', () => {
  expect(read('places.lpf.json').features).toHaveLength(whole.places.length);
});
