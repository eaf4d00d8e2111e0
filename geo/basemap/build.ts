import type { FeatureCollection } from 'geojson';
import { palettes } from '../cartography/palette.ts';
import { boundaryFile } from './boundary-file.ts';
import { buildBoundaries } from './build-boundaries.ts';
import { fillCache } from './cache.ts';
import { round } from './geometry.ts';
import { licences, manifest } from './notices.ts';
import { Output } from './output.ts';
import { readLabels, readTowns } from './places.ts';
import { provinceLabels, provinceLines, readProvinces } from './provinces.ts';
import { bakeRelief, mercatorHeights } from './relief.ts';
import { readRiverLines, riverNameLines } from './rivers.ts';
import { readLakes, readMarble, readOcean } from './shapes.ts';
import { readHeights } from './srtm.ts';
import { buildTerritories } from './territories.ts';
import { cutTiles } from './tiles.ts';

fillCache();
const output = new Output();

const boundaries = await buildBoundaries();
const provinces = readProvinces();
const borders = boundaryFile(boundaries.lines);
output.write('boundaries.geojson', lineByLine(borders));
output.write('territories.geojson', lineByLine(await buildTerritories(boundaries.lines, provinces)));
output.record('loc-input.json', JSON.stringify(boundaries.locInput.map((line) => round(line, 5))));

const labels = readLabels();
labels.features.push(...provinceLabels(provinces).features);
const rivers = await readRiverLines();
const tiles = await cutTiles([
  { name: 'sea', data: await readOcean(), minzoom: 3 },
  { name: 'lakes', data: await readLakes(), minzoom: 4 },
  { name: 'glaciers', data: await readMarble('glaciers'), minzoom: 4 },
  { name: 'urban', data: await readMarble('urban'), minzoom: 6 },
  { name: 'rivers', data: rivers, minzoom: 3 },
  { name: 'river-names', data: riverNameLines(rivers, 4000), minzoom: 5, maxzoom: 6 },
  { name: 'river-names', data: riverNameLines(rivers, 1800), minzoom: 7, maxzoom: 7 },
  { name: 'river-names', data: riverNameLines(rivers, 900), minzoom: 8 },
  {
    name: 'provinces',
    data: await provinceLines(
      provinces,
      borders.features.map((f) => f.geometry.coordinates),
    ),
    minzoom: 4,
  },
  { name: 'boundaries', data: drawn(borders), minzoom: 3 },
  { name: 'labels', data: labels, minzoom: 3 },
  { name: 'towns', data: await readTowns(), minzoom: 3 },
]);
for (const [name, bytes] of tiles) output.write(`tiles/${name}.pbf`, bytes);

const heights = mercatorHeights(await readHeights());
output.write('relief.webp', await bakeRelief(heights, palettes.light));
output.write('relief-dark.webp', await bakeRelief(heights, palettes.dark));

output.write('LICENSES.md', licences());
output.write('manifest.json', manifest(output.hashes()));
output.finish();

/** GeoJSON text with one feature per line, so that diffs stay small. */
function lineByLine({ features, ...head }: FeatureCollection): string {
  const start = JSON.stringify(head).slice(0, -1);
  return `${start},"features":[\n${features.map((f) => JSON.stringify(f)).join(',\n')}\n]}\n`;
}

/** Boundary lines with only the properties that the map tiles need: `class` and `part`. */
function drawn(file: FeatureCollection): FeatureCollection {
  const features = file.features.map(({ properties, ...feature }) => ({
    ...feature,
    properties: { class: properties?.['class'], ...(properties?.['part'] && { part: properties['part'] }) },
  }));
  return { type: 'FeatureCollection', features };
}
