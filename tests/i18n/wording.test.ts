import { usualKinds } from '../../geo/model/kinds.ts';
import { expect, test } from 'vitest';
import { loaded } from '../../geo/check/wording.ts';
import * as register from '../fixtures/register.ts';
import { en, hi, leaves, said, ur } from './catalogues.ts';

/** Every sentence of the messages in a language by its path, with numbers for its arguments. */
const sentences = (catalogue: unknown): [path: string, text: string][] =>
  leaves(catalogue).flatMap(([path, message]) =>
    said(path, message).map((text): [string, string] => [path, text]),
  );

test.each(Object.entries({ en, hi, ur }))('the interface in %s takes no side', (_, messages) => {
  const all = sentences(messages);
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter(([, text]) => loaded(text))).toEqual([]);
});

test.each(Object.entries({ en, hi, ur }))('in %s a list that adds no site says so', (_, { tools: t }) => {
  expect(t.listOf(3, '')).not.toContain('  ');
  expect(t.listOf(3, '')).not.toMatch(/ [.।۔]/);
  expect(t.listOf(3, 'Bagh')).toContain('Bagh');
});

// Messages that tell how many institutions state something must not call these independent of each other, which the
// page cannot know. For each language: patterns of such messages and of the word.
test.each([
  ['en', en, /origin|source|institution|newsroom|side/i, /independen/i],
  ['hi', hi, /स्रोत|संस्था|पक्ष|के अनुसार/, /स्वतंत्र|आज़ाद/],
  ['ur', ur, /ماخذ|ذریع|ذرائع|ادار|فریق|کے مطابق/, /آزاد|خود ?مختار|غیر ?وابستہ/],
] as const)(
  'in %s nobody who states something is called independent',
  (_, catalogue, origins, independent) => {
    const of = sentences(catalogue).filter(([, text]) => origins.test(text));
    const counting = [
      'filters.status.options.agree',
      'filters.status.options.single',
      'standing.onlySide',
      'standing.bothSides',
      'standing.newsrooms',
      'standing.institutions',
      'tools.matrixHint',
    ];
    expect(of.map(([path]) => path)).toEqual(expect.arrayContaining(counting));
    expect(of.filter(([, text]) => independent.test(text))).toEqual([]);
  },
);

test.each([
  ['hi', hi],
  ['ur', ur],
] as const)('in %s no message holds a word of the lists', (lang, catalogue) => {
  const lists = [...register.loaded[lang], ...register.wrong[lang], ...register.misplaced[lang]];
  const found = sentences(catalogue).flatMap(([path, text]) =>
    register.banned(text, lists).map((word) => `${path}: ${word}`),
  );
  expect(found).toEqual([]);
});

test('the choice of accounts asks whom a thing is told by, and for no side', () => {
  const labels = [hi, ur].flatMap((t) => sentences(t).filter(([path]) => path === 'account_'));
  expect(labels).toHaveLength(2);
  expect(labels.filter(([, label]) => /पक्ष|مؤقف/.test(label))).toEqual([]);
});

test('the place of an attack is named for any dataset', () => {
  const general = usualKinds.flatMap(({ name }) => Object.values(name));
  expect(general).toHaveLength(6);
  expect(general.filter((text) => /Pahalgam|पहलगाम|پہلگام/.test(text))).toEqual([]);
});

/** True if a text has a sign between figures that right-to-left text reverses, outside an isolate (LRI … PDI). */
const turned = (text: string) => /\d\s*[-–−±×]\s*\d/.test(text.replace(/\u2066[^\u2069]*\u2069/g, ' '));

test('in Urdu no sign stands between figures that are not isolated', () => {
  expect(['21 ± 4', '18–25', '\u206621 ± 4\u2069'].map(turned)).toEqual([true, true, false]);
  expect(sentences(ur).filter(([, text]) => turned(text))).toEqual([]);
});
