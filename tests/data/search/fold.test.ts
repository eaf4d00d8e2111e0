import { expect, test } from 'vitest';
import { fold, termsOf, wordsIn } from '../../../src/data/search/fold.ts';

/** Pairs of texts that search must treat as equal, some as code points, because they look alike on the screen. */
test.for<[what: string, a: string, b: string]>([
  ['capitals', 'MURIDKE', 'muridke'],
  ['Latin diacritics', 'Murīdke', 'muridke'],
  ['full-width letters', 'Ｋｏｔｌｉ', 'kotli'],
  ['Arabic and Urdu ye', '\u0645\u064a\u0631', '\u0645\u06cc\u0631'],
  ['Arabic and Urdu kaf', '\u0643\u0648\u0679\u0644\u06cc', '\u06a9\u0648\u0679\u0644\u06cc'],
  ['Arabic and Urdu he', '\u0646\u0627\u0644\u0647', '\u0646\u0627\u0644\u06c1'],
  ['alif with and without madda', '\u0622\u0628\u0627\u062f', '\u0627\u0628\u0627\u062f'],
  [
    'vowel signs of Arabic',
    '\u0645\u064f\u0631\u06cc\u062f\u06a9\u06d2',
    '\u0645\u0631\u06cc\u062f\u06a9\u06d2',
  ],
  ['zero-width joiners', '\u0634\u200c\u0627\u06c1', '\u0634\u0627\u06c1'],
  ['nukta in two encodings', '\u095b\u092e\u0940\u0928', '\u091c\u093c\u092e\u0940\u0928'],
  ['nukta and none', '\u092c\u093e\u0917\u093c', '\u092c\u093e\u0917'],
  ['a nasal as a letter or a dot', '\u092d\u0940\u092e\u094d\u092c\u0930', '\u092d\u0940\u0902\u092c\u0930'],
])('%s do not tell two words apart', ([, a, b]) => {
  expect(a).not.toBe(b);
  expect(fold(a)).toBe(fold(b));
});

test.for<[a: string, b: string]>([
  ['\u0915\u093f', '\u0915'],
  ['कोटली', 'काटला'],
  ['باغ', 'بغ'],
  ['kotli', 'katli'],
])('%s and %s remain two words', ([a, b]) => {
  expect(fold(a)).not.toBe(fold(b));
});

test('words are found where they stand in the text, without the link “-e-”', () => {
  const text = 'At “Lashkar-e-Taiba’s” मुरीदके, today';
  const words = wordsIn(text);
  expect(words.map(({ word }) => word)).toEqual(['at', 'lashkar', 'taiba', 's', fold('मुरीदके'), 'today']);
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
    'At',
    'Lashkar',
    'Taiba',
    's',
    'मुरीदके',
    'today',
  ]);
});

test('neighbours are also found written as one, in a name but not in a long text', () => {
  expect(termsOf(['umm', 'ul', 'qura']).map(({ term }) => term)).toEqual([
    'umm',
    'ul',
    'qura',
    'ummul',
    'ulqura',
    'ummulqura',
  ]);
  expect(termsOf(Array.from({ length: 30 }, (_, i) => `w${i}`))).toHaveLength(30);
});
