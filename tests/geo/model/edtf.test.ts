import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { datasetSchema } from '../../../geo/json-schema.ts';
import { runsBackward, whenFault } from '../../../geo/model/edtf.ts';
import { When } from '../../../geo/model/schema.ts';
import { dayOf, endsOf, lastDayOf, momentsOf, offsetOf, reachOf, span } from '../../../geo/model/when.ts';

const at = (...[year, month = 1, ...rest]: [number, ...number[]]) => Date.UTC(year, month - 1, ...rest);
const hour = 3_600_000;

// Examples for each feature of EDTF from the specification (Library of Congress, 2019), with the span that it gives.
describe('a time of EDTF has the span that the specification gives it, in UTC', () => {
  test.for([
    ['date: complete', '1985-04-12', at(1985, 4, 12), at(1985, 4, 13)],
    ['date: reduced for year and month', '1985-04', at(1985, 4, 1), at(1985, 5, 1)],
    ['date: reduced for year', '1985', at(1985, 1, 1), at(1986, 1, 1)],
    ['date: December', '2004-12', at(2004, 12, 1), at(2005, 1, 1)],
    ['date: February of a leap year', '2004-02', at(2004, 2, 1), at(2004, 2, 30)],
    ['date and time: local', '1985-04-12T23:20:30', at(1985, 4, 12, 23, 20, 30), at(1985, 4, 12, 23, 20, 30)],
    ['date and time: Z', '1985-04-12T23:20:30Z', at(1985, 4, 12, 23, 20, 30), at(1985, 4, 12, 23, 20, 30)],
    ['time shift in hours', '1985-04-12T23:20:30-04', at(1985, 4, 13, 3, 20, 30), at(1985, 4, 13, 3, 20, 30)],
    [
      'time shift in hours and minutes',
      '1985-04-12T23:20:30+04:30',
      at(1985, 4, 12, 18, 50, 30),
      at(1985, 4, 12, 18, 50, 30),
    ],
    ['interval of years', '1964/2008', at(1964, 1, 1), at(2009, 1, 1)],
    ['interval of months', '2004-06/2006-08', at(2004, 6, 1), at(2006, 9, 1)],
    ['interval of days', '2004-02-01/2005-02-08', at(2004, 2, 1), at(2005, 2, 9)],
    ['interval: day to month', '2004-02-01/2005-02', at(2004, 2, 1), at(2005, 3, 1)],
    ['interval: day to year', '2004-02-01/2005', at(2004, 2, 1), at(2006, 1, 1)],
    ['interval: year to month', '2005/2006-02', at(2005, 1, 1), at(2006, 3, 1)],
    ['qualified: uncertain', '1984?', at(1984, 1, 1), at(1985, 1, 1)],
    ['qualified: approximate', '2004-06~', at(2004, 6, 1), at(2004, 7, 1)],
    ['qualified: both', '2004-06-11%', at(2004, 6, 11), at(2004, 6, 12)],
    ['open end, day precision', '1985-04-12/..', at(1985, 4, 12), Infinity],
    ['open end, month precision', '1985-04/..', at(1985, 4, 1), Infinity],
    ['open end, year precision', '1985/..', at(1985, 1, 1), Infinity],
    ['open start, day precision', '../1985-04-12', -Infinity, at(1985, 4, 13)],
    ['open start, month precision', '../1985-04', -Infinity, at(1985, 5, 1)],
    ['open start, year precision', '../1985', -Infinity, at(1986, 1, 1)],
    ['unknown end', '1985-04-12/', at(1985, 4, 12), Infinity],
    ['unknown start', '/1985-04-12', -Infinity, at(1985, 4, 13)],
    ['qualified ends', '2004-06-01~/2004-06-20?', at(2004, 6, 1), at(2004, 6, 21)],
    // Forms that news needs beyond the specification: moments in intervals, and moments with qualifiers.
    ['open end of a moment', '2025-05-07T21:00Z/..', at(2025, 5, 7, 21), Infinity],
    ['moments', '2025-05-07T21:00Z/2025-05-07T21:15Z', at(2025, 5, 7, 21), at(2025, 5, 7, 21, 15)],
    ['moment to day', '2025-05-07T21:00Z/2025-05-08', at(2025, 5, 7, 21), at(2025, 5, 9)],
    ['approximate moment', '2025-05-07T15:00Z~', at(2025, 5, 7, 15), at(2025, 5, 7, 15)],
  ] as const)('%s: %s', ([, when, start, end]) => {
    expect(span(when, 0)).toMatchObject({ start, end });
    expect(safeParse(When, when).success).toBe(true);
  });

  test('the first century is not moved into the twentieth', () => {
    expect(new Date(span('0044-03-15', 0).start).toISOString()).toBe('0044-03-15T00:00:00.000Z');
    expect(new Date(span('0044', 0).end).toISOString()).toBe('0045-01-01T00:00:00.000Z');
  });
});

test('what has no zone has that of the other end of its interval, else that of its place', () => {
  expect(span('2025-05-07', 330)).toEqual({
    start: at(2025, 5, 6, 18, 30),
    end: at(2025, 5, 7, 18, 30),
    zone: 330,
  });
  expect(span('2025-05-07T21:00', 60).start).toBe(at(2025, 5, 7, 20));
  expect(span('2025-05-07T21:00-04:00/2025-05-08', 330).end).toBe(at(2025, 5, 9, 4));
});

describe('features that we do not read are refused, by parser and schema, with a reason', () => {
  const early = 'is in a year before 1 or after 9999, which is not read';
  const unread = 'is not a date, moment or interval of EDTF';
  test.for([
    ['negative year', '-1985', `“-1985” ${early}`],
    ['year of more than four digits', 'Y170000002', `“Y170000002” ${early}`],
    ['negative year of more than four digits', 'Y-170000002', `“Y-170000002” ${early}`],
    ['year of five digits', '10000-01-01', `“10000-01-01” ${early}`],
    ['year 0', '2025/0000', `“0000” ${early}`],
    ['season', '2001-21', '“2001-21” is in no calendar'],
    ['no day of the calendar', '../2025-02-30~', '“2025-02-30~” is in no calendar'],
    ['no time of the clock', '2025-05-07T24:00', '“2025-05-07T24:00” is on no clock'],
    ['no time zone', '2025-05-07T10:00+15/..', '“2025-05-07T10:00+15” is in no time zone'],
    ['unspecified digits', '201X', unread],
    ['unspecified month', '2004-XX', unread],
    ['exponential year', 'Y-17E7', unread],
    ['set', '[1667,1668]', unread],
    ['group qualification', '2004-06~-11', unread],
    ['no end at all', '../..', unread],
    ['two unknown ends', '/', unread],
    ['three ends', '2001/2002/2003', unread],
    ['spaces', '2001 / 2002', unread],
    ['empty', '', unread],
  ] as const)('%s: %s', ([, when, reason]) => {
    expect(() => endsOf(when)).toThrow(RangeError);
    expect(safeParse(When, when).issues?.[0].message).toContain(reason);
    expect(whenFault(when)).toContain(reason);
  });
});

test.for([
  ['2025-05-07/2025-05-06', true],
  ['2025-05-07T02:00Z/2025-05-07T01:00Z', true],
  ['2025-05-07T02:00+05:30/2025-05-06T21:00Z', false],
  ['2025-05-07/2025-05-07', false],
  ['2025-05-07/2025-05', false],
  ['2025-05-07/..', false],
  ['../2025-05-07', false],
] as const)('%s runs backward: %s', ([when, backward]) => {
  expect(runsBackward(when)).toBe(backward);
});

// Times with “about”, with the minutes by which each may be off: half the unit to which it is rounded.
test.for([
  ['2025-05-07T15:00Z~', 15],
  ['2025-05-07T14:30Z~', 15],
  ['2025-05-07T00:45Z%', 7.5],
  ['2025-05-07T14:10Z~', 5],
  ['2025-05-07T14:05Z~', 2.5],
  ['2025-05-07T01:44Z~', 0.5],
  ['2025-05-07T01:44Z', 0],
  ['2025-05-07T15:00Z?', 0],
  ['2025-05-07~', 24 * 60],
] as const)('%s may lie %d minutes off', ([when, minutes]) => {
  const [stated, reach] = [span(when), reachOf(when)];
  expect([stated.start - reach.start, reach.end - stated.end]).toEqual([minutes * 60_000, minutes * 60_000]);
});

test.for([
  ['2025-05-07', '2025-05-07', '2025-05-07'],
  ['2025-05-07?', '2025-05-07', '2025-05-07'],
  ['2025-05-07~', null, '2025-05-08'],
  ['2025-05', null, '2025-05-31'],
  ['2025-05-07T15:00~', '2025-05-07', '2025-05-07'],
  ['2025-05-07T00:00~', null, '2025-05-07'],
  ['2025-05-07T21:00Z/..', null, null],
  ['2025-05-07T21:00Z/', null, null],
  ['../2025-05-07', null, '2025-05-07'],
] as const)('%s is of the one day %s, and over by %s', ([when, day, last]) => {
  expect(dayOf(when)).toBe(day);
  expect(lastDayOf(when)).toBe(last);
});

test('the ends are as written, without qualifiers', () => {
  expect(momentsOf('2025-05-07T21:00Z~/2025-05?')).toEqual(['2025-05-07T21:00Z', '2025-05']);
  expect(momentsOf('../2025-05-07%')).toEqual(['..', '2025-05-07']);
  expect(momentsOf('2025-05-07/')).toEqual(['2025-05-07', '']);
  expect(offsetOf('2025-05-07')).toBeNull();
  expect(offsetOf('2025-05-07T10:00-04')).toBe(-240);
});

/** Pieces of which random texts are made, some of valid times and some not. */
const pieces = fc.constantFrom(
  ...'2025 0000 1900 2000 9999 -05 -02 -13 -29 -30 -31 -00 T10:30 T24:00 T23:59:59 T23:60 :30 Z'.split(' '),
  ...'+05:30 -04 +14 +14:01 -12:00 -12:30 +05:60 ~ ? % / .. X Y'.split(' '),
  ' ',
  '\n',
);
const number = (max: number, width: number) =>
  fc.integer({ min: 0, max }).map((n) => String(n).padStart(width, '0'));
const day = fc.tuple(number(9999, 4), number(13, 2), number(32, 2)).map((parts) => parts.join('-'));
const clock = fc.tuple(number(24, 2), number(60, 2)).map((parts) => `T${parts.join(':')}`);
const texts = fc.array(fc.oneof({ arbitrary: pieces, weight: 4 }, day, clock), {
  minLength: 1,
  maxLength: 7,
});

test('the schema, its printed JSON Schema and the parser accept the same texts', () => {
  const { properties } = datasetSchema() as unknown as {
    properties: { sources: { items: { properties: { published: { properties: { when: object } } } } } };
  };
  const validate = new Ajv({ strict: true }).compile(
    properties.sources.items.properties.published.properties.when,
  );
  let accepted = 0;
  fc.assert(
    fc.property(texts, (some) => {
      const text = some.join('');
      let parsed = true;
      try {
        endsOf(text);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        parsed = false;
      }
      accepted += Number(parsed);
      expect([safeParse(When, text).success, validate(text)]).toEqual([parsed, parsed]);
    }),
    { numRuns: 50_000 },
  );
  expect(accepted).toBeGreaterThan(1000);
});

test('an hour is an hour in every year that is read', () => {
  fc.assert(
    fc.property(day, number(22, 2), (date, h) => {
      if (!safeParse(When, date).success) return;
      const { start, end } = span(`${date}T${h}:00Z/${date}T${String(Number(h) + 1).padStart(2, '0')}:00Z`);
      expect(end - start).toBe(hour);
      expect(new Date(start).toISOString().slice(0, 13)).toBe(`${date}T${h}`);
    }),
  );
});
