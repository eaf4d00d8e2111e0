import { describe, expect, test } from 'vitest';
import { daysIn } from '../../geo/check/calendar.ts';
import { clocksIn, zoneIn } from '../../geo/check/clock.ts';
import { mentions, named } from '../../geo/check/mentions.ts';
import { numbersIn } from '../../geo/check/numbers.ts';
import { loaded } from '../../geo/check/wording.ts';
import { occurrences } from '../../geo/authored/support.ts';

const day = (iso: string) => Date.parse(iso) / 86_400_000;
const iso = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10);

describe('calendar words', () => {
  // Dates with the days that they mean, from a printed calendar of 2025: 30 April Wednesday, 1 May Thursday, 8 May
  // Thursday, 10 May Saturday.
  test.each([
    ['on Wednesday', '2025-05-08', '2025-05-07', '2025-05-08'],
    ['on Thursday', '2025-05-08', '2025-05-08', '2025-05-09'],
    ['a post Thursday', '2025-05-02', '2025-05-01', '2025-05-02'],
    ['Wednesday', '2025-05-01', '2025-04-30', '2025-05-01'],
    ['Saturday', '2025-05-16', '2025-05-10', '2025-05-11'],
    ['last month', '2025-05-02', '2025-04-01', '2025-05-01'],
    ['last month', '2025-01-31', '2024-12-01', '2025-01-01'],
    ['22 April', '2025-05-08', '2025-04-22', '2025-04-23'],
    ['April 22, 2025', '2025-07-30', '2025-04-22', '2025-04-23'],
    ['22 and 23 April', '2025-07-30', '2025-04-22', '2025-04-24'],
    ['17th July', '2025-07-18', '2025-07-17', '2025-07-18'],
    ['26 December 2001', '2025-05-08', '2001-12-26', '2001-12-27'],
    ['December', '2025-05-08', '2024-12-01', '2025-01-01'],
    ['yesterday', '2025-05-08', '2025-05-07', '2025-05-08'],
    ['spoke today', '2025-05-08', '2025-05-08', '2025-05-09'],
    ['in 2001', '2025-05-08', '2001-01-01', '2002-01-01'],
  ])('%s, read on %s, is %s until %s', (words, anchor, start, end) => {
    expect(daysIn(words, day(anchor)).map((days) => [iso(days.start), iso(days.end)])).toEqual([
      [start, end],
    ]);
  });

  test('a plan looks ahead', () => {
    expect(daysIn('in June', day('2025-05-02'), true).map(({ start }) => iso(start))).toEqual(['2025-06-01']);
    expect(daysIn('in March', day('2025-05-02'), true).map(({ start }) => iso(start))).toEqual([
      '2026-03-01',
    ]);
  });

  test('a verb is no month, and no number is a date', () => {
    expect(daysIn('they may march on; 26 people, 7 km', day('2025-05-08'))).toEqual([]);
  });
});

test.each([
  ['at 1:05 am', [65]],
  ['between 01:05 and 01:30 IST', [65, 90]],
  ['about 3 pm', [900]],
  ['2.30 p.m.', [870]],
  ['12:35:22 am', [35]],
  ['half past midnight', [30]],
  ['at noon', [720]],
  ['6-7 km, 26 people', []],
])('%s is %j minutes after midnight', (words, minutes) => {
  expect(clocksIn(words)).toEqual(minutes);
});

test('zones are minutes east of UTC', () => {
  expect([zoneIn('01:05 IST'), zoneIn('00:35 PKT'), zoneIn('19:35 UTC'), zoneIn('at 3 pm')]).toEqual([
    330,
    300,
    0,
    null,
  ]);
});

test.each([
  ['nine hideouts', [9]],
  ['the killing of 26 people', [26]],
  ['twenty-six', [26]],
  ['ninety nine or one hundred and five', [99, 105]],
  ['a hundred', [100]],
  ['85,000 permits on 1.09 acres', [85000, 1.09]],
  ['18-25 km', [18, 25]],
  ['6km inside', [6]],
  ['२६ लोग', [26]],
  ['۲۶ افراد', [26]],
  ['no casualties', [0]],
  ['someone often weighed seventy-five stones', [75]],
])('the numbers of “%s” are %j', (words, numbers) => {
  expect(numbersIn(words)).toEqual(numbers);
});

describe('names in a text', () => {
  const names = [
    { id: 'pakistan', text: 'Pakistan' },
    { id: 'ajk', text: 'Pakistan-occupied Kashmir' },
    { id: 'us', text: 'US' },
    { id: 'trf', text: 'The Resistance Front' },
    { id: 'kotli', text: 'कोटली' },
  ];

  test.each([
    ['in Pakistan and Pakistan-occupied-Kashmir', ['pakistan', 'ajk']],
    ['in Pakistan occupied Kashmir', ['ajk']],
    ['the resistance front said', ['trf']],
    ['it told us nothing of Pakistani affairs', []],
    ['the US’s commitment', ['us']],
    ['कोटली में', ['kotli']],
    ['कोटलीपुर', []],
  ])('“%s” names %j', (text, ids) => {
    expect([...named(text, names)]).toEqual(ids);
  });

  test('offsets are those of the text itself', () => {
    const text = '“The Resistance Front”, it said';
    const [mention] = mentions(text, names);
    expect(text.slice(mention?.start, mention?.end)).toBe('The Resistance Front');
  });
});

test('overlapping occurrences are all counted', () => {
  expect(occurrences('anana', 'ana')).toEqual([0, 2]);
});

test.each([
  ['a terrorist camp', 'terrorist'],
  ['what the paper calls “terrorist infrastructure”', null],
  ['joint work against terrorism', null],
  ['across PoK', 'PoK'],
  ['martyred there', 'martyred'],
  ['आतंकी ढाँचा', 'आतंकी'],
  ['آزاد کشمیر', null],
  ['चार ठिकानों पर', 'ठिकानों'],
  ['उग्रवादियों के शिविर', 'उग्रवादियों'],
  ['लक्ष्य भेदे गए', 'भेदे'],
  ['कोटली में मरे लोग', 'मरे'],
  ['पाक सेना', 'पाक'],
  ['कमरे में पाकिस्तान की तस्वीर', null],
  ['अख़बार के शब्द में “गुप्त ठिकाने”', null],
  ['چار ٹھکانوں پر', 'ٹھکانوں'],
  ['پاک فوج کے ترجمان', 'پاک'],
  ['پاکستانی فوج کے ترجمان', null],
  ['36 افراد جان سے گئے', 'جان سے گئے'],
  ['مرنے والوں میں', 'مرنے والوں'],
  ['اہلکاروں کی دراندازی', 'دراندازی'],
  ['ہلاک ہونے والوں میں', null],
])('in our own voice “%s” holds the loaded term %s', (text, term) => {
  expect(loaded(text)).toBe(term);
});
