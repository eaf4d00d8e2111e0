import { expect, test } from 'vitest';
import { lengths } from '../../src/i18n/lengths.ts';
import { en, hi, ur } from './catalogues.ts';

const metric = lengths(en, en.tools, 'en', 'metric');
const imperial = lengths(en, en.tools, 'en', 'imperial');

test.each([
  [0, 0, '0 m'],
  [999.4, 0, '999 m'],
  [1234, 0, '1.23 km'],
  [58_142, 0, '58.1 km'],
  [10_001_966, 0, '10,002 km'],
  [58_142, 10_000, '58 ± 10 km'],
  [400, 500, '0.4 ± 0.5 km'],
])('%d m ± %d m is %s', (metres, error, written) => {
  expect(metric.length(metres, error)).toBe(written);
});

// Lengths in Urdu, with the figures in a left-to-right isolate (Unicode LRI … PDI).
test.each([
  [12.3, 20, '12 ± 20 km', '12 ± 20 किमी', '\u206612 ± 20\u2069 کلومیٹر'],
  [28.5, 20, '29 ± 20 km', '29 ± 20 किमी', '\u206629 ± 20\u2069 کلومیٹر'],
  [22.3, 5, '22 ± 5 km', '22 ± 5 किमी', '\u206622 ± 5\u2069 کلومیٹر'],
  [13.6, 40, '10 ± 40 km', '10 ± 40 किमी', '\u206610 ± 40\u2069 کلومیٹر'],
  [221.4, 45, '220 ± 50 km', '220 ± 50 किमी', '\u2066220 ± 50\u2069 کلومیٹر'],
  [617.5, 20, '618 ± 20 km', '618 ± 20 किमी', '\u2066618 ± 20\u2069 کلومیٹر'],
  [1234.5, 120, '1,230 ± 120 km', '1,230 ± 120 किमी', '\u20661,230 ± 120\u2069 کلومیٹر'],
  [123456, 3600, '123,000 ± 4,000 km', '1,23,000 ± 4,000 किमी', '\u2066123,000 ± 4,000\u2069 کلومیٹر'],
  [0.4, 0.5, '0.4 ± 0.5 km', '0.4 ± 0.5 किमी', '\u20660.4 ± 0.5\u2069 کلومیٹر'],
  [58.142, 0, '58.1 km', '58.1 किमी', '58.1 کلومیٹر'],
])('no finer than its error, %d km ± %d km is “%s”, “%s”, “%s”', (km, error, ...written) => {
  const say = [
    lengths(en, en.tools, 'en', 'metric'),
    lengths(hi, hi.tools, 'hi', 'metric'),
    lengths(ur, ur.tools, 'ur', 'metric'),
  ];
  expect(say.map(({ length }) => length(km * 1000, error * 1000))).toEqual(written);
});

test('how closely a place is known is written as it is stated, and in miles no finer', () => {
  expect([5000, 45_000, 1500, 0].map(metric.radius)).toEqual(['5 km', '45 km', '1.5 km', '0 km']);
  expect([5000, 45_000, 0].map(imperial.radius)).toEqual(['5 km (3 mi)', '45 km (28 mi)', '0 km (0 mi)']);
});

// Lengths in metres with their text in feet or miles: the international mile is 1609.344 m, the foot 0.3048 m.
test.each([
  [1609.344, 0, '1.61 km (1 mi)'],
  [30.48, 0, '30 m (100 ft)'],
  [160_934.4, 16_093.44, '161 ± 16 km (100 ± 10 mi)'],
])('for readers of miles %d m ± %d m is %s', (metres, error, written) => {
  expect(imperial.length(metres, error)).toBe(written);
});

test('areas are in square kilometres, and in square miles beside them', () => {
  expect(metric.area(4.1e10)).toBe('41,000 km²');
  expect(imperial.area(1609.344 ** 2)).toBe('2.59 km² (1 sq mi)');
});

test('a bearing just short of north is north', () => {
  expect(metric.bearing(359.7)).toBe('0°');
  expect(metric.bearing(213.4)).toBe('213°');
});

test('in a line from right to left, figures keep their own order', () => {
  const { length } = lengths(ur, ur.tools, 'ur', 'metric');
  expect(ur.tools.measured(length(21_000, 4000), 'کوٹلی', 'لاہور')).toContain(' \u206621 ± 4\u2069 کلومیٹر');
  expect(length(58_142, 10_000)).toBe('\u206658 ± 10\u2069 کلومیٹر');
});
