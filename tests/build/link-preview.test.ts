import { describe, expect, test } from 'vitest';
import { fileNames } from '../../src/data/export/files.ts';
import { siteAddress } from '../../src/build/deployment.ts';
import { datasetDescription, headTags } from '../../src/build/link-preview.ts';
import { whole } from '../data/export/whole.ts';

const address = 'https://sited.example/map/';
const read = (where: string | null, name: string) =>
  headTags(whole, where).find(
    ({ attrs }) => attrs?.property === name || attrs?.rel === name || attrs?.name === name,
  )?.attrs;

describe('where the address is known', () => {
  test('it is the canonical one, and picture and files are named from it', () => {
    expect(read(address, 'canonical')).toMatchObject({ href: address });
    expect(read(address, 'og:url')).toMatchObject({ content: address });
    expect(read(address, 'og:image')).toMatchObject({ content: `${address}preview.jpg` });
    for (const { contentUrl } of datasetDescription(whole, address).distribution)
      expect(contentUrl.startsWith(address)).toBe(true);
  });
});

describe('where it is not', () => {
  test('no address is claimed, and the picture is named from the page', () => {
    expect(read(null, 'canonical')).toBeUndefined();
    expect(read(null, 'og:url')).toBeUndefined();
    expect(read(null, 'og:image')).toMatchObject({ content: './preview.jpg' });
    expect(JSON.stringify(datasetDescription(whole, null))).not.toContain('"url"');
  });
});

test('the dataset is described with every file, its licence, version, time and place', () => {
  const data = datasetDescription(whole, null);
  expect(data.distribution.map(({ contentUrl }) => contentUrl)).toEqual([
    ...fileNames.map((name) => `data/${name}`),
    'basemap/boundaries.geojson',
  ]);
  expect(data).toMatchObject({ version: '1.2.3', license: 'https://creativecommons.org/licenses/by/4.0/' });
  expect(data.temporalCoverage).toBe('2025-04-22/2025-05-07');
  const [south, west, north, east] = data.spatialCoverage.geo.box.split(' ').map(Number);
  for (const { place } of whole.sites) {
    const [lon, lat] = whole.places.find(({ id }) => id === place)!.point!;
    expect(lon >= west! && lon <= east! && lat >= south! && lat <= north!).toBe(true);
  }
});

test('no text of the dataset ends the element it is described in', () => {
  const version = '</script><script>alert(1)</script><!--';
  const script = headTags({ ...whole, version }, null).find(({ tag }) => tag === 'script')!;
  expect(script.children).not.toContain('<');
  expect((JSON.parse(String(script.children)) as { version: string }).version).toBe(version);
});

describe('SITED_ADDRESS', () => {
  test.for([
    [undefined, null],
    ['', null],
    ['https://sited.example', 'https://sited.example/'],
    ['https://sited.example/map', 'https://sited.example/map/'],
    ['http://127.0.0.1:8080/map/', 'http://127.0.0.1:8080/map/'],
  ] as const)('%s gives %s', ([SITED_ADDRESS, expected]) => {
    expect(siteAddress({ SITED_ADDRESS })).toBe(expected);
  });

  test.for([
    'sited.example',
    'ftp://sited.example/',
    'https://sited.example/?a=b',
    'https://sited.example/#x',
  ])('%s is refused with its name', (SITED_ADDRESS) => {
    expect(() => siteAddress({ SITED_ADDRESS })).toThrow(`SITED_ADDRESS is not an http(s) address`);
  });
});
