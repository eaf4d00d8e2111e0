import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseAll } from '../../geo/authored/input.ts';
import { avoiding } from '../../geo/check/glossary.ts';
import { readFiles } from '../../geo/dataset.ts';
import { hi, leaves, said, ur } from '../i18n/catalogues.ts';

const { glossary } = parseAll(readFiles(fileURLToPath(new URL('../..', import.meta.url)))).input!;

describe.each([
  ['hi', hi],
  ['ur', ur],
] as const)('in %s', (lang, catalogue) => {
  const find = avoiding(glossary, lang);

  test('every message keeps to the glossary', () => {
    const messages = leaves(catalogue).flatMap(([path, message]) =>
      said(path, message).map((text) => [path, text] as const),
    );
    expect(messages.length).toBeGreaterThan(300);
    const found = messages.flatMap(([path, text]) => find(text).map((reason) => `${path}: ${reason}`));
    expect(found).toEqual([]);
  });

  test('no term is avoided by another, but for the two ceasefires', () => {
    const found = glossary.filter((term) => find(term[lang]).length).map(({ concept }) => concept);
    expect(found).toEqual(lang === 'hi' ? ['ceasefire of 1971'] : []);
  });
});

test('words are found with their vowel signs and with a zer that a text may have', () => {
  const urdu = avoiding(glossary, 'ur');
  expect(urdu('یہ شہرِ ٹھکانوں کے پاس')).toEqual([expect.stringContaining('ٹھکان…')]);
  expect(urdu('فرہنگِ مقامات')).toEqual([expect.stringContaining('فرہنگ مقامات')]);
  const hindi = avoiding(glossary, 'hi');
  expect(hindi('एक ठिकाने पर')).toEqual([expect.stringContaining('ठिकान…')]);
  expect(hindi('तस्वीर, पाकिस्तान, गुटेरेश')).toEqual([]);
  expect(hindi('अख़बार के शब्दों में “ठिकाने”')).toEqual([]);
});
