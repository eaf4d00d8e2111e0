import { check } from '@placemarkio/check-geojson';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { FeatureCollection, Point } from 'geojson';
import { describe, expect, test } from 'vitest';
import { sitesCsv } from '../../../src/data/export/csv.ts';
import { sitesGeojson } from '../../../src/data/export/geojson.ts';
import { sitesKml } from '../../../src/data/export/kml.ts';
import { hostile, spoilt } from './hostile.ts';
import { whole } from './whole.ts';

type Record = { [column: string]: string };
const readCsv = (text: string) =>
  parse(text, { columns: true, relax_quotes: false, record_delimiter: '\r\n' }) as Record[];

interface Placemark {
  '@id': string;
  name: string;
  Snippet: { '#text': string };
  description: string;
  LookAt: { longitude: string; latitude: string; range: string };
  ExtendedData: { Data: { '@name': string; value: string }[] };
  Point: { coordinates: string };
}
function readKml(text: string): { name: string; description: string; Placemark: Placemark[] } {
  expect(XMLValidator.validate(text)).toBe(true);
  const { kml } = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    trimValues: false,
    htmlEntities: true,
    isArray: (name) => name === 'Placemark',
  }).parse(text) as { kml: { '@xmlns': string; Document: ReturnType<typeof readKml> } };
  expect(kml['@xmlns']).toBe('http://www.opengis.net/kml/2.2');
  return kml.Document;
}
const data = ({ ExtendedData }: Placemark) =>
  Object.fromEntries(ExtendedData.Data.map((entry) => [entry['@name'], entry.value]));

describe('sites.geojson', () => {
  test('is valid by a checker of RFC 7946 and says whose it is', () => {
    const text = JSON.stringify(sitesGeojson(whole));
    expect((check(text) as FeatureCollection).features).toHaveLength(whole.sites.length);
    expect(JSON.parse(text)).toMatchObject({
      version: '1.2.3',
      attribution: expect.stringContaining('CC BY 4.0') as string,
    });
  });
});

describe('sites.csv, read by another library', () => {
  const records = readCsv(sitesCsv(whole));

  test('has a record per site with the values of the GeoJSON', () => {
    const expected = sitesGeojson(whole).features.map(({ geometry, properties: p }) => ({
      ...Object.fromEntries(
        Object.entries(p).map(([key, value]) => [
          key,
          Array.isArray(value) ? value.join('; ') : String(value),
        ]),
      ),
      longitude: String(geometry.coordinates[0]),
      latitude: String(geometry.coordinates[1]),
    }));
    expect(records).toHaveLength(whole.sites.length);
    for (const [i, record] of records.entries()) expect(record).toMatchObject(expected[i]!);
  });

  test('keeps its columns where there is no site', () => {
    const [first, ...more] = sitesCsv({ ...whole, sites: [] })
      .trimEnd()
      .split('\r\n');
    expect(first!.split(',')).toEqual(Object.keys(records[0]!));
    expect(more).toEqual([]);
  });

  test('no entry of a list holds what stands between entries', () => {
    const names = sitesGeojson(whole).features.flatMap(({ properties }) => properties.reportedNames);
    expect(names.filter((name) => name.includes(';'))).toEqual([]);
  });

  test('says in each record whose it is and of which version', () => {
    for (const { attribution } of records)
      expect(attribution).toMatch(/^Sited, data version 1\.2\.3\. .*CC BY 4\.0/);
  });

  test('whatever a name holds comes back, and no spreadsheet runs it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [record] = readCsv(sitesCsv(spoilt(text)));
        expect(record!.name!.replace(/^'/, '')).toBe(text.replace(/^'/, ''));
        for (const cell of [record!.name, record!.place]) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});

describe('sites.kml', () => {
  const document = readKml(sitesKml(whole));

  test('has a placemark per site with the point of the GeoJSON, longitude first', () => {
    expect(document.Placemark.map((p) => [p['@id'], p.Point.coordinates])).toEqual(
      sitesGeojson(whole).features.map(({ id, geometry }) => [id, (geometry as Point).coordinates.join(',')]),
    );
  });

  test('says of each how closely it is known, in words and as data, and flies no nearer', () => {
    for (const place of document.Placemark) {
      const { precision, precisionRadiusMetres: metres } = data(place);
      expect(place.description).toContain(`Known to the ${precision} only`);
      expect(place.description).toContain(`within about ${Number(metres) / 1000} km`);
      expect(place.Snippet['#text']).toBe(place.description);
      expect(Number(place.LookAt.range)).toBeGreaterThan(2 * Number(metres));
    }
  });

  test('says whose it is and of which version', () => {
    expect(document.description).toContain('data version 1.2.3');
    expect(document.description).toContain('creativecommons.org/licenses/by/4.0');
  });

  test('puts the elements in the order of the schema of KML 2.2', () => {
    const order = ['name', 'Snippet', 'description', 'LookAt', 'ExtendedData', 'Point'];
    for (const place of document.Placemark)
      expect(Object.keys(place).filter((key) => !key.startsWith('@'))).toEqual(order);
  });

  test('whatever a name holds comes back, and is text in a balloon that reads HTML', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [place] = readKml(sitesKml(spoilt(text))).Placemark;
        const written = text
          .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '\uFFFD')
          .replace(/\r\n?/g, '\n');
        expect(place!.name.replace(/\r\n?/g, '\n')).toBe(written);
        expect(place!.description).not.toContain('<');
      }),
    );
  });
});
