import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, daysOf, span } from '../../../geo/model/when.ts';

test.for([
  ['2025-05-07T01:05+05:30', Date.UTC(2025, 4, 6, 19, 35), 330],
  ['2025-05-07T00:35+05:00', Date.UTC(2025, 4, 6, 19, 35), 300],
  ['2025-05-06T19:35Z', Date.UTC(2025, 4, 6, 19, 35), 0],
  ['2025-05-06T15:35:00-04:00', Date.UTC(2025, 4, 6, 19, 35), -240],
] as const)('%s is an empty span at one instant', ([moment, instant, zone]) => {
  expect(span(moment)).toEqual({ start: instant, end: instant, zone });
});

test('an interval ends where its second moment begins', () => {
  const { start, end, zone } = span('2025-05-07T00:00+05:30/2025-05-08T00:00+05:30');
  expect(end - start).toBe(86_400_000);
  expect(zone).toBe(330);
});

test.for(['2025-05-7', '2025-05-07T1:05Z', '', 'Wednesday', '2025-13-07T01:05Z', '2025-05-07T01:05Z/later'])(
  '“%s” is refused by name',
  (text) => {
    expect(() => span(text)).toThrow(RangeError);
  },
);

test('every moment is read as the instant that its zone makes of it', () => {
  const zones = fc.integer({ min: -12 * 60, max: 14 * 60 });
  const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, zones, (date, zone) => {
      const minute = Math.floor(date.getTime() / 60_000) * 60_000;
      const local = new Date(minute + zone * 60_000).toISOString().slice(0, 16);
      const two = (n: number) => String(n).padStart(2, '0');
      const [h, m] = [Math.floor(Math.abs(zone) / 60), Math.abs(zone) % 60];
      const read = span(`${local}${zone < 0 ? '-' : '+'}${two(h)}:${two(m)}`);
      expect(read).toEqual({ start: minute, end: minute, zone: zone === 0 ? 0 : zone });
    }),
  );
});

test.for([
  ['2025-05-07T01:05+05:30', '2025-05-07'],
  ['2025-05-06T19:35Z', '2025-05-06'],
  ['2025-05-07T00:00+05:30/2025-05-08T00:00+05:30', '2025-05-07'],
  ['2025-05-07T23:00-04:00/2025-05-08T00:00-04:00', '2025-05-07'],
  ['2025-05-06T00:00+05:30/2025-05-08T00:00+05:30', null],
  ['2025-07-01T00:00+05:30/2025-08-01T00:00+05:30', null],
] as const)('%s lies in the one day %s', ([when, day]) => {
  expect(dayOf(when)).toBe(day);
});

test.for([
  ['2025-05-07T01:05+05:30', ['2025-05-07', '2025-05-07']],
  ['2025-05-07T00:00+05:30/2025-05-08T00:00+05:30', ['2025-05-07', '2025-05-07']],
  ['2025-05-07T00:00-04:00/2025-05-08T00:00-04:00', ['2025-05-07', '2025-05-07']],
  ['2025-05-07T00:00+01:00/2025-05-09T00:00+01:00', ['2025-05-07', '2025-05-08']],
  ['2018-01-01T00:00+11:00/2019-01-01T00:00+11:00', ['2018-01-01', '2018-12-31']],
  ['0001-01-01T00:00+14:00', ['0001-01-01', '0001-01-01']],
  ['9999-12-31T23:00+14:00/9999-12-31T23:00-12:00', ['9999-12-31', '9999-12-31']],
] as const)('%s is told of the days %s in its own zone', ([when, days]) => {
  expect(daysOf(when)).toEqual(days);
});
