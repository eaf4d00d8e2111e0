import { expect, test } from 'vitest';
import { formatList, formatRange, formatWhen } from '../../src/i18n/format.ts';

test.for([
  ['2025-05-07T00:00+05:30/2025-05-08T00:00+05:30', '7 May 2025'],
  ['2025-05-06T00:00+05:30/2025-05-08T00:00+05:30', '6–7 May 2025'],
  ['2025-05-01T00:00+05:30/2025-06-01T00:00+05:30', '1–31 May 2025'],
  ['2025-05-07T01:05+05:30', '7 May 2025 at 01:05 IST'],
  ['2025-05-07T01:05+05:30/2025-05-07T01:30+05:30', '7 May 2025, 01:05–01:30 IST'],
  ['2025-05-07T00:35+05:00', '7 May 2025 at 00:35 PKT'],
  ['2025-05-06T19:35Z', '6 May 2025 at 19:35 UTC'],
  ['2025-05-06T15:35-04:00', '6 May 2025 at 15:35 UTC−4'],
  ['2025-05-07T01:20+05:45', '7 May 2025 at 01:20 UTC+5:45'],
] as const)('%s is written %s', ([when, expected]) => {
  expect(formatWhen(when, 'en').replaceAll('\u2009', '')).toBe(expected);
});

test('a chip has room for the day and the month alone', () => {
  expect(formatWhen('2025-05-08T00:00+05:30/2025-05-09T00:00+05:30', 'en', { short: true })).toBe('8 May');
  expect(formatWhen('2025-05-08T21:40+05:30', 'en', { short: true })).toBe('8 May');
});

test('a day is the day of the zone it was stated in, wherever the reader is', () => {
  expect(formatWhen('2025-05-08T00:30+05:30', 'en', { short: true })).toBe('8 May');
  expect(formatWhen('2025-05-08T23:30-04:00', 'en', { short: true })).toBe('8 May');
});

test('a range of one number is that number', () => {
  expect(formatRange({ min: 26, max: 26 }, 'en')).toBe('26');
  expect(formatRange({ min: 18, max: 25 }, 'en')).toBe('18–25');
});

test('lists end in words', () => {
  expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
});

test('Hindi and Urdu write the same day in their own words', () => {
  const day = '2025-05-07T00:00+05:30/2025-05-08T00:00+05:30';
  expect(formatWhen(day, 'hi')).toBe('7 मई 2025');
  expect(formatWhen(day, 'ur')).toBe('7 مئی، 2025');
});
