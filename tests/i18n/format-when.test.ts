import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '../../geo/model/languages.ts';
import { formatWhen } from '../../src/i18n/format-when.ts';

test.for([
  ['2025', '2025', '2025', '2025'],
  ['2025-05', 'May 2025', 'मई 2025', 'مئی 2025'],
  ['2025-05-07', '7 May 2025', '7 मई 2025', '7 مئی 2025'],
  ['2025-05/2025-06', 'May–June 2025', 'मई–जून 2025', 'مئی تا جون 2025'],
  ['2024/2025', '2024–2025', '2024–2025', '2024 تا 2025'],
  ['2025-05-06/2025-05-07', '6–7 May 2025', '6–7 मई 2025', '6 تا 7 مئی 2025'],
  ['2025-05-07T01:05', '7 May 2025 at 01:05', '7 मई 2025, 01:05', '7 مئی 2025، 01:05'],
  [
    '2025-05-07T01:05Z/..',
    'after 7 May 2025 at 01:05 UTC',
    '7 मई 2025, 01:05 UTC के बाद',
    '7 مئی 2025، 01:05 UTC کے بعد',
  ],
  [
    '2025-05-07T01:05Z/',
    'from 7 May 2025 at 01:05 UTC',
    '7 मई 2025, 01:05 UTC से',
    '7 مئی 2025، 01:05 UTC سے',
  ],
  ['2025-05-07/..', '7 May 2025 or later', '7 मई 2025 या उसके बाद', '7 مئی 2025 یا اس کے بعد'],
  ['../2025-05', 'until May 2025', 'मई 2025 तक', 'مئی 2025 تک'],
  ['/2025-05-07', 'until 7 May 2025', '7 मई 2025 तक', '7 مئی 2025 تک'],
  ['2025-05-07~', 'about 7 May 2025', 'लगभग 7 मई 2025', 'تقریباً 7 مئی 2025'],
  ['2025?', 'possibly 2025', 'संभवतः 2025', 'ممکنہ طور پر 2025'],
  ['2025-05%', 'possibly about May 2025', 'संभवतः लगभग मई 2025', 'ممکنہ طور پر تقریباً مئی 2025'],
  [
    '2025-05~/2025-06-03',
    'about May 2025–3 June 2025',
    'लगभग मई 2025–3 जून 2025',
    'تقریباً مئی 2025 تا 3 جون 2025',
  ],
  [
    '2025-05-07~/..',
    'about 7 May 2025 or later',
    'लगभग 7 मई 2025 या उसके बाद',
    'تقریباً 7 مئی 2025 یا اس کے بعد',
  ],
] as const)('%s is written “%s”, in Hindi “%s”, in Urdu “%s”', ([when, en, hi, ur]) => {
  const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/\s*–\s*/g, '–');
  expect([
    plain(formatWhen(when, 'en')),
    plain(formatWhen(when, 'hi')),
    plain(formatWhen(when, 'ur')),
  ]).toEqual([en, hi, ur]);
});

test.for([
  ['2025-05-07', '7 May'],
  ['2025-05', 'May 2025'],
  ['2025', '2025'],
  ['2025-05-07T21:00Z/..', '7 May or later'],
  ['2025-05-07T21:00Z~', 'about 7 May'],
] as const)('%s is “%s” in short', ([when, short]) => {
  expect(formatWhen(when, 'en', { short: true })).toBe(short);
});

const two = (max: number) => fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, '0'));
const year = fc.integer({ min: 2001, max: 2099 }).map(String);
const month = fc.tuple(year, two(12)).map((parts) => parts.join('-'));
const end = (of: fc.Arbitrary<string>) =>
  fc
    .tuple(of, fc.constantFrom('', '~', '?', '%'), fc.constantFrom('', '/..', '/'))
    .map((parts) => parts.join(''));
const numbers = (text: string) => text.match(/\d+/g) ?? [];

test('a year is one number in every language, and so is a month with its name: no day, no time', () => {
  fc.assert(
    fc.property(end(fc.oneof(year, month)), (when) => {
      for (const lang of languages) expect(numbers(formatWhen(when, lang))).toEqual([when.slice(0, 4)]);
    }),
  );
});
