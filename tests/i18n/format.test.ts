import { describe, expect, test } from 'vitest';
import { daysName } from '../../src/i18n/filters.ts';
import { formatList, formatRange } from '../../src/i18n/format.ts';
import { formatWhen } from '../../src/i18n/format-when.ts';
import { hi } from '../../src/i18n/hi.ts';
import { ur } from '../../src/i18n/ur.ts';

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

// Newspapers print no comma before the last word; CLDR has one in Hindi and Urdu.
test.each([
  ['en', 'a, b and c', 'a and b'],
  ['hi', 'a, b और c', 'a और b'],
  ['ur', 'a، b اور c', 'a اور b'],
] as const)('lists in %s end in words', (lang, three, two) => {
  expect(formatList(['a', 'b', 'c'], lang)).toBe(three);
  expect(formatList(['a', 'b'], lang)).toBe(two);
  expect(formatList(['a'], lang)).toBe('a');
});

// CLDR counts 0 as one in Hindi: “0 स्थल में से” is what no newspaper prints.
test('after 0 a noun is in the plural', () => {
  expect(hi.shown(0, 0)).toBe('0 स्थलों में से 0');
  expect(hi.shown(1, 1)).toBe('1 स्थल में से 1');
  expect(ur.shown(0, 0)).toBe('0 مقامات میں سے 0');
});

test('Hindi and Urdu write the same day in their own words', () => {
  const day = '2025-05-07T00:00+05:30/2025-05-08T00:00+05:30';
  expect(formatWhen(day, 'hi')).toBe('7 मई 2025');
  expect(formatWhen(day, 'ur')).toBe('7 مئی 2025');
});

// Expect words between figures in Urdu: right-to-left text reverses a dash between them (Unicode bidirectional
// algorithm, W2 and N1), so that “18–25” would read as 25 to 18.
describe('in Urdu a range is in words', () => {
  test.each([
    ['2025-05-06T00:00+05:30/2025-05-08T00:00+05:30', '6 تا 7 مئی 2025'],
    ['2025-04-30T00:00+05:30/2025-05-08T00:00+05:30', '30 اپریل تا 7 مئی 2025'],
    ['2024-12-30T00:00+05:30/2025-05-08T00:00+05:30', '30 دسمبر 2024 تا 7 مئی 2025'],
    ['2025-05-07T01:05+05:30/2025-05-07T01:30+05:30', '7 مئی 2025، 01:05 تا 01:30 IST'],
  ])('%s is written %s', (when, expected) => {
    expect(formatWhen(when, 'ur')).toBe(expected);
  });

  test('from one day to another with the time of day', () => {
    const night = formatWhen('2025-05-06T23:30+05:00/2025-05-07T00:35+05:00', 'ur');
    expect(night).toMatch(/^6 مئی 2025.* 23:30 تا 7 مئی 2025.* 00:35 PKT$/);
  });

  test('in short', () => {
    const short = (when: string) => formatWhen(when, 'ur', { short: true });
    expect(short('2025-05-06T00:00+05:30/2025-05-08T00:00+05:30')).toBe('6 تا 7 مئی');
    expect(short('2025-04-30T00:00+05:30/2025-05-08T00:00+05:30')).toBe('30 اپریل تا 7 مئی');
  });

  test('of numbers', () => {
    expect(formatRange({ min: 18, max: 25 }, 'ur')).toBe('18 تا 25');
    expect(formatRange({ min: 1000, max: 1500 }, 'ur')).toBe('1,000 تا 1,500');
    expect(formatRange({ min: 18, max: 18 }, 'ur')).toBe('18');
    expect(formatRange({ min: 18, max: 25 }, 'hi')).toBe('18–25');
  });

  test('of the days that are filtered', () => {
    expect(daysName({ from: '2025-05-06', to: '2025-05-07' }, ur, 'ur')).toBe('6 تا 7 مئی 2025');
  });
});
