import { expect, test } from 'vitest';
import { lengths } from '../../src/i18n/lengths.ts';
import { en, ur } from './catalogues.ts';

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

// The international mile is 1609.344 m, the foot 0.3048 m.
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
  expect(ur.tools.measured(21, 4, 'کوٹلی', 'لاہور')).toContain(' \u206621 ± 4\u2069 کلومیٹر');
  expect(lengths(ur, ur.tools, 'ur', 'metric').length(58_142, 10_000)).toBe('\u206658 ± 10\u2069 کلومیٹر');
});
