import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { expect, test } from 'vitest';
import { addAll, emptySet } from '../../../src/data/kit/bitset.ts';
import { coloursOf, dotsOf } from '../../../src/data/filter/dots.ts';
import { DotTiles } from '../../../src/map/crowd/dot-tiles.ts';
import { many } from '../../fixtures/many.ts';

const dataset = many(1500);
const { sites, places } = dataset;
const { points } = dotsOf(dataset);
const pointOf = new Map(places.map(({ id, point }) => [id, point!]));

interface Dot {
  lon: number;
  lat: number;
  colour: unknown;
}

/** Dots in all tiles of a zoom by row (number of the site in the dataset), decoded by another library. */
function dotsAt(tiles: DotTiles, zoom: number): Map<number, Dot> {
  const found = new Map<number, Dot>();
  for (let x = 0; x < 2 ** zoom; x += 1)
    for (let y = 0; y < 2 ** zoom; y += 1) {
      const layer = new VectorTile(new PbfReader(tiles.tile(zoom, x, y))).layers['sites'];
      if (!layer) continue;
      for (let i = 0; i < layer.length; i += 1) {
        const feature = layer.feature(i);
        const { geometry } = feature.toGeoJSON(x, y, zoom);
        const [lon, lat] = geometry.type === 'Point' ? (geometry.coordinates as [number, number]) : [0, 0];
        expect(found.has(feature.id!)).toBe(false);
        found.set(feature.id!, { lon, lat, colour: feature.properties['colour'] });
      }
    }
  return found;
}

test.for([0, 3, 5])('at zoom %i every site is in one tile, where its place is', (zoom) => {
  const found = dotsAt(new DotTiles(points), zoom);
  expect([...found.keys()].sort((a, b) => a - b)).toEqual([...sites.keys()]);
  const unit = 360 / 4096 / 2 ** zoom;
  for (const [row, { lon, lat, colour }] of found) {
    const [x, y] = pointOf.get(sites[row]!.place)!;
    expect(Math.abs(lon - x)).toBeLessThanOrEqual(unit);
    expect(Math.abs(lat - y)).toBeLessThanOrEqual(unit);
    expect(colour).toBeUndefined();
  }
});

test('only the sites that are shown are there, each in its colour', () => {
  const rows = emptySet(sites.length);
  const wanted = [...sites.keys()].filter((row) => row % 7 === 3);
  addAll(rows, wanted);
  const colour = (id: string) => (id.endsWith('3') ? '#D55E00' : '#0072B2');
  const tiles = new DotTiles(points);
  tiles.show(
    rows,
    coloursOf(sites, ({ id }) => colour(id)),
  );
  const found = dotsAt(tiles, 2);
  expect([...found.keys()].sort((a, b) => a - b)).toEqual(wanted);
  for (const [row, dot] of found) expect(dot.colour).toBe(colour(sites[row]!.id));
});

test('a site whose place has no point is in no tile', () => {
  const tiles = new DotTiles(new Float64Array([NaN, NaN, 75, 34]));
  expect([...dotsAt(tiles, 1).keys()]).toEqual([1]);
});
