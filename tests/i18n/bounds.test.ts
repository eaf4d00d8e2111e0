import * as fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';
import type { Quantity } from '../../geo/model/quantity.ts';
import { sitesCsv } from '../../src/data/export/csv.ts';
import { sitesGeojson } from '../../src/data/export/geojson.ts';
import { sitesKml } from '../../src/data/export/kml.ts';
import { parseUntrusted } from '../../src/data/read/untrusted.ts';
import { describe } from '../../src/i18n/value.ts';
import { quantities } from '../fixtures/quantities.ts';
import { says, small, smallCatalogue as c } from '../fixtures/small.ts';

type Property = 'killed' | 'duration' | 'count' | 'distance';
const rest = { killed: {}, duration: {}, count: { of: 'militants' }, distance: { to: 'field' } };
const properties = Object.keys(rest) as Property[];
const stated = (property: Property, quantity: Quantity) =>
  says('morning', 'beta', property, { ...quantity, ...rest[property] });

suite('the words of a bound', () => {
  const rows: [Property, Quantity, en: string, hi: string, ur: string][] = [
    ['killed', { min: 3 }, 'at least 3 people', 'कम से कम 3 लोग', 'کم از کم 3 افراد'],
    ['killed', { min: 1 }, 'at least 1 person', 'कम से कम 1 व्यक्ति', 'کم از کم 1 شخص'],
    ['killed', { max: 3 }, 'at most 3 people', 'ज़्यादा से ज़्यादा 3 लोग', 'زیادہ سے زیادہ 3 افراد'],
    [
      'count',
      { min: 100, exclusive: true },
      'more than 100 militants',
      '100 से ज़्यादा चरमपंथी',
      '100 سے زیادہ عسکریت پسند',
    ],
    ['count', { max: 9, exclusive: true }, 'fewer than 9 militants', '9 से कम चरमपंथी', '9 سے کم عسکریت پسند'],
    ['duration', { max: 10, exclusive: true }, 'less than 10 minutes', '10 मिनट से कम', '10 منٹ سے کم'],
    [
      'duration',
      { min: 25, max: 25, approximate: true },
      'about 25 minutes',
      'लगभग 25 मिनट',
      'تقریباً 25 منٹ',
    ],
    ['killed', { min: 20, max: 31, best: 26 }, '26 (20–31) people', '26 (20–31) लोग', '26 (20 تا 31) افراد'],
    [
      'distance',
      { min: 30, exclusive: true },
      'more than 30 km from Place field',
      'Place field (hi) से 30 किमी से ज़्यादा',
      '\u2068Place field (ur)\u2069 سے 30 کلومیٹر سے زیادہ',
    ],
  ];
  test.each(rows)('%s %j: %s', (property, quantity, ...words) => {
    const said = (['en', 'hi', 'ur'] as const).map(
      (lang) => describe(c, stated(property, quantity), lang).text,
    );
    expect(said).toEqual(words);
  });

  test('a subset is named, and the moment of a count is said', () => {
    const count = says('morning', 'beta', 'killed', {
      min: 25,
      max: 25,
      of: 'tourists',
      asOf: '2025-05-07T12:00Z',
    });
    expect(describe(c, count, 'en').text).toBe('25 tourists, as of 7 May 2025 at 12:00 UTC');
  });
});

/**
 * Regular expressions for the bounds of a number by language: they read the displayed text, independently of the code
 * that wrote it.
 */
const bounds = {
  en: { least: /at least/, most: /at most/, more: /more than/, fewer: /(?:fewer|less) than/, about: /about/ },
  hi: {
    least: /कम से कम/,
    most: /ज़्यादा से ज़्यादा/,
    more: /\d\S*(?: \S+)? से ज़्यादा/,
    fewer: /\d\S*(?: \S+)? से कम/,
    about: /लगभग/,
  },
  ur: {
    least: /کم از کم/,
    most: /زیادہ سے زیادہ/,
    more: /\d\S*(?: \S+)? سے زیادہ/,
    fewer: /\d\S*(?: \S+)? سے کم/,
    about: /تقریباً/,
  },
  signs: { least: /≥/, most: /≤/, more: />/, fewer: /</, about: /~/ },
};
/** Reads a number with its bounds back from its words. */
function read(text: string, words: (typeof bounds)['en']): Quantity {
  const numbers = [...text.matchAll(/\d[\d,]*/g)].map(([n]) => Number(n.replaceAll(',', '')));
  const best = text.includes('(') ? numbers.shift() : undefined;
  const [first, last = first] = numbers;
  const has = (bound: keyof typeof words) => words[bound].test(text);
  const approximate = has('about') && { approximate: true as const };
  const given = { ...(best !== undefined && { best }), ...approximate };
  if (has('least')) return { min: first, ...given };
  if (has('most')) return { max: first, ...given };
  if (has('more')) return { min: first, exclusive: true, ...given };
  if (has('fewer')) return { max: first, exclusive: true, ...given };
  return { min: first, max: last, ...given };
}
/**
 * Number that is expected when its words are read back: an exact one loses its best estimate, which is the same number.
 */
const shown = ({ best, ...q }: Quantity): Quantity =>
  best === undefined || q.min === q.max ? q : { ...q, best };

test.each(properties)(
  'any quantity of “%s” comes back from display in three languages and from exports',
  (property) => {
    fc.assert(
      fc.property(quantities, (quantity) => {
        const statement = stated(property, quantity);
        for (const lang of ['en', 'hi', 'ur'] as const)
          expect(
            read(describe(c, statement, lang).text.replace(/\(hi\)|\(ur\)/g, ''), bounds[lang]),
            lang,
          ).toEqual(shown(quantity));
        const dataset = { ...small, statements: [statement] };
        const beta = sitesGeojson(dataset).features.find(({ id }) => id === 'beta')!.properties;
        const [note, ...more] = beta.quantities;
        expect(more).toEqual([]);
        expect(read(note!.replace(`${property} (beta) `, ''), bounds.signs)).toEqual(shown(quantity));
        expect(sitesCsv(dataset)).toContain(note);
        expect(sitesKml(dataset)).toContain(note!.replace(/</g, '&#x3C;'));
      }),
    );
  },
);

test('any quantity comes back from a file', () => {
  fc.assert(
    fc.property(quantities, (quantity) => {
      const statements = [stated('killed', quantity)];
      expect(parseUntrusted(JSON.stringify({ ...small, statements })).statements).toEqual(statements);
    }),
    { numRuns: 40 },
  );
});
