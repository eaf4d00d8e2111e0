import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, tileIdToZxy } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { ofBlob } from '../../src/data/archive/bytes.ts';
import { catalogue, known } from '../../src/data/catalogue/catalogue.ts';
import { parseUntrusted } from '../../src/data/read/untrusted.ts';
import { archiveOf, archiveWith } from '../fixtures/archive.ts';
import { many } from '../fixtures/many.ts';
import { pieces } from '../fixtures/pieces.ts';
import { small } from '../fixtures/small.ts';

const dataset = many(3000);
const c = catalogue(dataset);
const [bytes, told] = await archiveOf([dataset]);
const archive = new PMTiles(ofBlob(new Blob([bytes])));

/** Map tile that contains a point, by OpenStreetMap’s slippy map formula. */
function tileOf([lon, lat]: readonly [number, number], z: number): string {
  const rad = (lat * Math.PI) / 180;
  const y = ((1 - Math.log(Math.tan(rad) + 1 / Math.cos(rad)) / Math.PI) / 2) * 2 ** z;
  return [z, Math.floor(((lon + 180) / 360) * 2 ** z), Math.floor(y)].join('/');
}

const points = dataset.sites.map((site) => known(c.places, site.place).point!);

/** Expected number of sites in each map tile of a zoom. */
function expected(z: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const point of points) counts.set(tileOf(point, z), (counts.get(tileOf(point, z)) ?? 0) + 1);
  return counts;
}

async function featuresOf(tile: string) {
  const [z, x, y] = tile.split('/').map(Number) as [number, number, number];
  const found = await archive.getZxy(z, x, y);
  if (!found) return [];
  const layer = new VectorTile(new PbfReader(new Uint8Array(found.data))).layers.sites!;
  return Array.from({ length: layer.length }, (_, i) => layer.feature(i));
}

describe('an archive of three thousand sites', () => {
  test('has a header and metadata that say what is in it', async () => {
    const header = await archive.getHeader();
    expect(header).toMatchObject({
      specVersion: 3,
      clustered: true,
      tileType: 1,
      tileCompression: 2,
      internalCompression: 2,
      minZoom: 0,
      maxZoom: told.zooms[1],
    });
    expect(header.minLon).toBeCloseTo(Math.min(...points.map(([lon]) => lon)), 6);
    expect(header.maxLat).toBeCloseTo(Math.max(...points.map(([, lat]) => lat)), 6);
    expect(header.tileDataOffset + header.tileDataLength!).toBe(bytes.length);
    expect(await archive.getMetadata()).toMatchObject({
      vector_layers: [{ id: 'sites', minzoom: 0, maxzoom: told.zooms[1] }],
      tilestats: { layers: [{ layer: 'sites', count: 3000, geometry: 'Point' }] },
    });
  });

  test('counts in each tile of each zoom the sites that stand in it, and in no other', async () => {
    let tiles = 0;
    for (let z = 0; z < told.zooms[1]; z += 1)
      for (const [tile, count] of expected(z)) {
        const features = await featuresOf(tile);
        expect(features.length).toBeLessThanOrEqual(64);
        const sum = features.reduce((all, { properties }) => all + Number(properties.point_count), 0);
        expect(sum, tile).toBe(count);
        tiles += 1;
      }
    const deepest = expected(told.zooms[1]);
    expect((await archive.getHeader()).numTileEntries).toBe(tiles + deepest.size);
    expect(Math.max(...deepest.values())).toBe(told.fullest);
  });

  test('holds at the deepest zoom every site once, with a record that is sound by itself', async () => {
    const seen: string[] = [];
    for (const [tile, count] of expected(told.zooms[1])) {
      const features = await featuresOf(tile);
      expect(features).toHaveLength(count);
      for (const { properties } of features) {
        const { id, name, record } = properties as Record<string, string>;
        const site = known(c.sites, id!);
        expect(name).toBe(site.name.en);
        seen.push(site.id);
        if (seen.length % 10) continue;
        const own = parseUntrusted(record!);
        expect(own.sites).toEqual([site]);
        expect(own.statements).toEqual(c.about(site.id));
      }
    }
    expect(seen.sort()).toEqual(dataset.sites.map(({ id }) => id).sort());
  });
});

test('more tiles than one directory has room for are found by way of others', async () => {
  // Make tiles of uneven lengths with gaps between their ids, so that the directory does not compress away.
  let seed = 1;
  const uneven = (most: number) =>
    1 + (((seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) >>> 8) % most);
  let id = 100_000;
  const ids = Array.from({ length: 20_000 }, () => (id += uneven(900)));
  const texts = new Map(ids.map((each) => [each, `${each}${'x'.repeat(uneven(400))}`]));
  const text = (of: number) => texts.get(of)!;
  const large = await archiveWith(
    ids.map((of) => ({ id: of, bytes: Buffer.from(text(of)) })),
    { zooms: [0, 12] },
  );
  const read = new PMTiles(ofBlob(new Blob([large])));
  expect((await read.getHeader()).leafDirectoryLength).toBeGreaterThan(0);
  for (const at of [0, 1, 777, 9999, 19_999]) {
    const tile = await read.getZxy(...tileIdToZxy(ids[at]!));
    expect(Buffer.from(tile!.data).toString()).toBe(text(ids[at]!));
  }
  const gap = ids.find((each, i) => ids[i + 1]! > each + 1)! + 1;
  expect(await read.getZxy(...tileIdToZxy(gap))).toBeUndefined();
});

test('a few sites are all in one tile; datasets may come in pieces; without a point there is nothing to write', async () => {
  const [, few] = await archiveOf([small]);
  expect(few).toEqual({ sites: small.sites.length, zooms: [0, 0], fullest: small.sites.length });
  const [, both] = await archiveOf(pieces(1300, 700));
  expect(both.sites).toBe(1300);
  await expect(archiveOf([{ ...small, sites: [], statements: [] }])).rejects.toThrow(
    'There is no site with a point.',
  );
});
