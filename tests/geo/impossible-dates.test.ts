import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { make } from '../../geo/dataset.ts';
import { datasetSchema } from '../../geo/json-schema.ts';
import { show } from '../../geo/authored/problem.ts';
import { When, type Dataset } from '../../geo/model/schema.ts';
import { inFile, type DatasetError } from '../../src/data/kit/dataset-error.ts';
import { parseUntrusted } from '../../src/data/read/untrusted.ts';
import { says, small } from '../fixtures/small.ts';
import { changed, goodFiles, split } from './fixtures.ts';

const impossible = [
  ['30 February', '2025-02-30T00:00+05:30', 'is in no calendar'],
  ['29 February of a common year', '2025-02-29T00:00+05:30', 'is in no calendar'],
  ['29 February of a century', '1900-02-29T00:00Z', 'is in no calendar'],
  ['31 April', '2025-04-31T10:00+05:30', 'is in no calendar'],
  ['31 November', '2025-11-31T10:00+05:30', 'is in no calendar'],
  ['month 13', '2025-13-01T00:00Z', 'is in no calendar'],
  ['month 0', '2025-00-10T00:00Z', 'is in no calendar'],
  ['day 0', '2025-05-00T00:00Z', 'is in no calendar'],
  ['day 32', '2025-05-32T00:00Z', 'is in no calendar'],
  ['24:00', '2025-05-07T24:00+05:30', 'is on no clock'],
  ['hour 25', '2025-05-07T25:00+05:30', 'is on no clock'],
  ['minute 60', '2025-05-07T10:60+05:30', 'is on no clock'],
  ['second 60', '2025-05-07T23:59:60Z', 'is on no clock'],
  ['the year 0', '0000-05-07T10:00Z', 'is in a year before 1 or after 9999, which is not read'],
  ['15 hours ahead of UTC', '2025-05-07T10:00+15:00', 'is in no time zone'],
  ['14 hours and a minute ahead', '2025-05-07T10:00+14:01', 'is in no time zone'],
  ['13 hours behind UTC', '2025-05-07T10:00-13:00', 'is in no time zone'],
  ['99 hours ahead', '2025-05-07T10:00+99:99', 'is in no time zone'],
] as const;
const possible = [
  '2024-02-29T00:00+05:30',
  '2000-02-29T23:59:59Z',
  '2025-02-28T23:59+14:00',
  '2025-12-31T00:00-12:00',
  '0001-01-01T00:00Z/9999-12-31T23:59Z',
];

const validate = new Ajv({ strict: true, strictTuples: false }).compile<Dataset>(datasetSchema());
/** Copies of the small test dataset, each with the date in another one of the fields that hold dates. */
const withDate = (when: string): [field: string, record: string, dataset: Dataset][] => [
  [
    'published.when',
    'sources[0] (morning)',
    {
      ...small,
      sources: [
        { ...small.sources[0]!, published: { when, certainty: 'stated' } },
        ...small.sources.slice(1),
      ],
    },
  ],
  ...(['date', 'time'] as const).map((property): [string, string, Dataset] => {
    const said = { ...says('morning', 'night', property, when), id: `a-${property}` };
    return ['value', `statements[0] (a-${property})`, { ...small, statements: [said, ...small.statements] }];
  }),
];
function reasonOf(dataset: Dataset): string {
  try {
    parseUntrusted(JSON.stringify(dataset));
    return 'opened';
  } catch (error) {
    return inFile(error as DatasetError, 'other.json').message;
  }
}

describe.for(impossible)('%s', ([, moment, reason]) => {
  const spans = [moment, `2024-01-01T00:00Z/${moment}`, `${moment}/2026-01-01T00:00Z`];

  test('is refused in every field, with the record and the reason', () => {
    for (const when of spans)
      for (const [field, record, dataset] of withDate(when))
        expect(reasonOf(dataset)).toBe(`other.json · ${record} · ${field}: “${moment}” ${reason}`);
  });

  test('is refused by the printed JSON Schema', () => {
    for (const when of spans)
      for (const [, , dataset] of withDate(when)) {
        expect(validate(dataset)).toBe(false);
        expect(validate.errors).toContainEqual(expect.objectContaining({ keyword: 'pattern' }));
      }
  });

  test('does not build', () => {
    const file = 'geo/sources/radio-farland.json';
    for (const path of [
      '/published/when',
      '/summaries/0/statements/1/value',
      '/summaries/0/statements/2/value',
    ]) {
      const { files, world } = split(changed(goodFiles(), [{ file, path, value: moment }]));
      const { dataset, problems } = make(files, '1.0.0', world);
      expect(dataset).toBeNull();
      expect(problems.map(show)).toEqual([expect.stringContaining(`“${moment}” ${reason}`)]);
    }
  });
});

test.for(possible)('%s is a date', (when) => {
  for (const [, , dataset] of withDate(when)) {
    expect(reasonOf(dataset)).toBe('opened');
    expect(validate(dataset)).toBe(true);
  }
});

test('of all that is written as a moment since the year 1, that is one which the calendar of the language gives back unchanged', () => {
  const number = (max: number) => fc.integer({ min: 0, max });
  const two = (n: number) => String(n).padStart(2, '0');
  const written = fc.tuple(number(9999), number(13), number(32), number(25), number(61), number(61));
  const zones = fc.tuple(fc.constantFrom('+', '-'), number(16), number(61));
  fc.assert(
    fc.property(written, zones, ([y, m, d, h, min, s], [sign, zh, zm]) => {
      const local = `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}T${two(h)}:${two(min)}:${two(s)}`;
      const at = new Date(0);
      at.setUTCFullYear(y, m - 1, d);
      at.setUTCHours(h, min, s);
      const back = at.toJSON().slice(0, 19) === local;
      const offset = (sign === '-' ? -1 : 1) * (zh * 60 + zm);
      const zone = zm < 60 && offset >= -12 * 60 && offset <= 14 * 60;
      expect(safeParse(When, `${local}${sign}${two(zh)}:${two(zm)}`).success).toBe(back && zone && y > 0);
    }),
    { numRuns: 20_000 },
  );
});
