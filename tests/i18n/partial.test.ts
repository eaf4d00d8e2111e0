import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages, type Lang } from '../../geo/model/languages.ts';
import { fallbacks, nameIn } from '../../src/data/kit/name-in.ts';
import { en } from '../../src/i18n/en.ts';
import { filterHint, filterLabel } from '../../src/i18n/facet-words.ts';
import { completed } from '../../src/i18n/partial.ts';

const english = {
  title: 'The sites',
  count: (n: number) => `${n} sites of all`,
  lines: ['First line', 'Second line'],
  views: { map: { label: 'A map' }, table: { label: 'A table' } },
};

test('a message that a catalogue lacks is the English one, at any depth', () => {
  const some = completed({ title: 'ਥਾਂਵਾਂ', views: { table: { label: 'ਸਾਰਣੀ' } } }, english);
  expect(some.title).toBe('ਥਾਂਵਾਂ');
  expect(some.count(7)).toBe('7 sites of all');
  expect(some.lines).toEqual(['First line', 'Second line']);
  expect(some.views).toEqual({ map: { label: 'A map' }, table: { label: 'ਸਾਰਣੀ' } });
  expect(Object.keys(some)).toEqual(Object.keys(english));
});

test('a text that stands for a missing one is known to be English, and no other is', () => {
  const some = completed({ title: 'ਥਾਂਵਾਂ', count: (n: number) => `${n} ਥਾਂਵਾਂ` }, english);
  some.count(11);
  expect(['ਥਾਂਵਾਂ', '11 ਥਾਂਵਾਂ', 'The sites'].filter((text) => fallbacks.has(text))).toEqual([]);
  expect(['First line', 'A map', 'A table'].filter((text) => !fallbacks.has(text))).toEqual([]);
  const none = completed({}, english);
  expect(fallbacks.has('13 sites of all')).toBe(false);
  expect(fallbacks.has(none.count(13))).toBe(true);
});

test('a record without a name in a language has its English one, which is known to be English', () => {
  const named = { en: 'Fallback Camp', hi: 'शिविर', ur: 'کیمپ' };
  expect(nameIn(named, 'hi')).toBe('शिविर');
  expect(fallbacks.has('Fallback Camp')).toBe(false);
  const { hi: _, ...without } = named;
  expect(nameIn(without as typeof named, 'hi')).toBe('Fallback Camp');
  expect(fallbacks.has('Fallback Camp')).toBe(true);
});

test('words of a facet that a language lacks are the English ones, which are known to be English', () => {
  const punjabi = 'pa' as Lang;
  expect([filterLabel('status', en, 'hi'), filterHint('status', 'ur')]).not.toContain('Agreement of sources');
  expect(fallbacks.has('Agreement of sources')).toBe(false);
  expect(filterLabel('status', en, punjabi)).toBe('Agreement of sources');
  expect(filterHint('status', punjabi)).toBe('A site counts if this is true of anything shown about it.');
  expect([...fallbacks.keys()]).toEqual(
    expect.arrayContaining(['Agreement of sources', 'Contested', filterHint('status', 'en')]),
  );
});

test.for(languages)('“%s” has its two catalogues where they are looked for', (lang) => {
  const folder = join(import.meta.dirname, '../../src/i18n');
  for (const path of [`${lang}.ts`, `tools/${lang}.ts`])
    expect(existsSync(join(folder, path)), path).toBe(true);
});
