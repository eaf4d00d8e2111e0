import { expect, test } from 'vitest';
import type { Dataset } from '../../../geo/model/schema.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { contradicts } from '../../../src/data/evidence/contradictions.ts';
import { DatasetError, inFile } from '../../../src/data/kit/dataset-error.ts';
import { readEnd } from '../../../src/data/measure/ends.ts';
import { fetchSurvey, survey } from '../../../src/data/measure/survey.ts';
import { readUntrusted } from '../../../src/data/read/untrusted.ts';
import { flood } from '../../fixtures/flood.ts';
import { small, says } from '../../fixtures/small.ts';

const reading = (data: unknown) => readUntrusted(new Blob([JSON.stringify(data)]).stream());
const line = flood.lines![0]!;
const c = catalogue(flood);

test('a distance is measured to a line of the dataset, without the boundaries of the basemap', async () => {
  const meridian = {
    ...line,
    course: [
      [
        [14.5, 48],
        [14.5, 51],
      ] as [number, number][],
    ],
  };
  const straight = catalogue({ ...flood, lines: [meridian] });
  const { stops, legs } = survey(['49.3/14', 'river'], straight, null);
  expect(stops[1]!.at[0]).toBeCloseTo(14.5, 6);
  // Half a degree of longitude at 49.3° N on WGS 84: N cos φ Δλ, with N = a / √(1 − e² sin² φ).
  const phi = (49.3 * Math.PI) / 180;
  const along = (6_378_137 / Math.sqrt(1 - 0.00669438 * Math.sin(phi) ** 2)) * Math.cos(phi);
  expect(legs[0]!.metres / (along * (Math.PI / 360))).toBeCloseTo(1, 4);
  expect((await fetchSurvey(['49.3/14', 'river'], straight)).legs).toEqual(legs);
});

test('a line is an end that follows a site or a point', () => {
  expect([
    readEnd('river', c, 'pisek-square'),
    readEnd('river', c, undefined),
    readEnd('river', c, 'river'),
  ]).toEqual(['river', undefined, undefined]);
  expect(readEnd('river', catalogue(small), 'beta')).toBeUndefined();
});

test('distances to two lines are compared if the dataset, or the format, calls them the same', () => {
  const to = (id: string, km: number) => says('morning', 'beta', 'distance', { min: km, max: km, to: id });
  const differ = (data: Dataset, one: string, other: string) =>
    contradicts(catalogue(data), to(one, 6), to(other, 20));
  const stream = { ...line, id: 'stream', same: 'river' };
  expect(differ({ ...small, lines: [line, stream] }, 'stream', 'river')).toBe(true);
  expect(differ({ ...small, lines: [line, { ...line, id: 'stream' }] }, 'stream', 'river')).toBe(false);
  expect(differ(small, 'working-boundary', 'international-border')).toBe(true);
  expect(differ(small, 'working-boundary', 'line-of-control')).toBe(false);
});

const lines = (...some: object[]) => ({ ...flood, lines: some });
const points = (count: number) => Array.from({ length: count }, (_, i) => [14 + i / 1e6, 49]);

test.for<[what: string, data: object, message: RegExp]>([
  ['a line named __proto__', lines({ ...line, id: '__proto__' }), /lines\[0\].*is not an id/],
  ['a line twice', lines(line, line), /lines\[1\] \(river\) · its id is taken/],
  ['a line of no place', lines({ ...line, id: 'brook' }), /lines\[0\] \(brook\).*not among the places/],
  ['a line that is a town', lines({ ...line, id: 'pisek' }), /lines\[0\] \(pisek\).*has a point/],
  [
    'a line with the id of a site',
    { ...flood, ...lines({ ...line, id: 'tabor-square' }) },
    /lines\[0\] \(tabor-square\) · its id is taken/,
  ],
  ['a line the same as none', lines({ ...line, same: 'brook' }), /lines\[0\] \(river\) · “brook”/],
  ['a line the same as itself', lines({ ...line, same: 'river' }), /lines\[0\] \(river\) · “river”/],
  ['a line without course', lines({ ...line, course: [] }), /lines\[0\] \(river\) · course/],
  ['a piece of one point', lines({ ...line, course: [points(1)] }), /lines\[0\] \(river\) · course/],
  [
    'a point off the Earth',
    lines({
      ...line,
      course: [
        [
          [14, 49],
          [14, 95],
        ],
      ],
    }),
    /lines\[0\] \(river\) · course/,
  ],
  ['a line of too many points', lines({ ...line, course: [points(20_001)] }), /more than 20000 points/],
  [
    'ten thousand lines',
    lines(...Array.from({ length: 10_000 }, (_, i) => ({ ...line, id: `line-${i}` }))),
    /lines · are more than 100/,
  ],
  ['lines that are no list', { ...flood, lines: { river: line } }, /lines/],
  ['a frame inside out', { ...flood, meta: { ...flood.meta, frame: [15, 49, 14, 50] } }, /meta · frame/],
  ['a frame off the Earth', { ...flood, meta: { ...flood.meta, frame: [14, 49, 15, 99] } }, /meta.*frame/],
  [
    'a zone that is none',
    { ...flood, meta: { ...flood.meta, zone: 'Europe/Atlantis' } },
    /meta · zone.*Atlantis/,
  ],
  ['a zone that is a sentence', { ...flood, meta: { ...flood.meta, zone: 'the local one' } }, /meta.*zone/],
])('%s is refused with record and reason', async ([, data, message]) => {
  const error = await reading(data).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DatasetError);
  const { message: said } = inFile(error as DatasetError, 'own.json');
  expect(said).toMatch(message);
  expect(said.length).toBeLessThan(600);
});

test('20,000 points and 100 lines are read', async () => {
  const { dataset } = await reading(lines({ ...line, course: [points(20_000)] }));
  expect(dataset.lines![0]!.course[0]).toHaveLength(20_000);
});
