import { expect, test } from 'vitest';
import { cite } from '../../../src/data/export/cite.ts';
import { sitesCsv } from '../../../src/data/export/csv.ts';
import { sitesGeojson } from '../../../src/data/export/geojson.ts';
import { issued } from '../../../src/data/export/issued.ts';
import { sitesKml } from '../../../src/data/export/kml.ts';
import { says, small } from '../../fixtures/small.ts';

const dated = (...times: string[]) => ({
  ...small,
  statements: [...small.statements, ...times.map((when) => says('weekly', 'delta', 'time', when))],
});

test.for([
  ['2025', '<TimeStamp><when>2025</when></TimeStamp>'],
  ['2025-05', '<TimeStamp><when>2025-05</when></TimeStamp>'],
  ['2025-05-07T21:00Z', '<TimeStamp><when>2025-05-07T21:00:00Z</when></TimeStamp>'],
  ['2025-05-07T21:00:30+05', '<TimeStamp><when>2025-05-07T21:00:30+05:00</when></TimeStamp>'],
  ['2025-05-07T21:00+05:30/..', '<TimeSpan><begin>2025-05-07T21:00:00+05:30</begin></TimeSpan>'],
  ['2025-05-07/', '<TimeSpan><begin>2025-05-07</begin></TimeSpan>'],
  ['../2025-05-07', '<TimeSpan><end>2025-05-07</end></TimeSpan>'],
  ['2025-05/2025-06', '<TimeSpan><begin>2025-05</begin><end>2025-06</end></TimeSpan>'],
  ['2025-05-07~', null],
  ['2025-05-07T21:00?', null],
  ['2025-05-07T21:00', null],
] as const)('%s goes into CSV and GeoJSON as it is, into KML as %s', ([when, kml]) => {
  const data = dated(when);
  const delta = sitesGeojson(data).features.find(({ id }) => id === 'delta');
  expect(delta?.properties.dates).toEqual([when]);
  expect(sitesCsv(data)).toContain(`,${when},`);
  const written = sitesKml(data);
  expect(written).toContain(`<value>${when}</value>`);
  expect(/<Time(Stamp|Span)>.*<\/Time\1>/.exec(written)?.[0] ?? null).toBe(kml);
});

test('KML chooses none of several times', () => {
  expect(sitesKml(dated('2025-05-07', '2025-05-08'))).not.toContain('<Time');
});

test.for([
  ['2025-05-07T21:00Z/..', '2025-05-07'],
  ['../2025-05', '2025-05'],
  ['2025~', '2025'],
] as const)('a citation of %s has the date %s and says what it is', ([when, date]) => {
  expect(issued(when)).toEqual([date]);
  const source = { ...small.sources[0]!, published: { when, certainty: 'stated' as const } };
  for (const write of Object.values(cite)) {
    const text = write(source, { version: '1' }).replaceAll('\\textasciitilde{}', '~');
    expect(text).toContain(`Date as given, in EDTF: ${when}.`);
    expect(text).not.toContain('9999');
  }
  expect(cite['CSL-JSON'](source, { version: '1' })).toContain('"circa": true');
});
