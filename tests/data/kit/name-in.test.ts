import { expect, test } from 'vitest';
import { fallbacks, nameIn, plainName, toldText } from '../../../src/data/kit/name-in.ts';
import { proseIn } from '../../../src/data/kit/prose-in.ts';

test.each([
  ['the language itself', { cs: 'Tábor', en: 'Tabor' }, 'en', { text: 'Tabor', lang: 'en' }],
  ['a variant of it', { cs: 'Tábor', 'en-GB': 'Tabor' }, 'en', { text: 'Tabor', lang: 'en-GB' }],
  ['English, where it is lacking', { cs: 'Tábor', en: 'Tabor' }, 'ur', { text: 'Tabor', lang: 'en' }],
  ['else the first', { cs: 'Tábor', de: 'Tabor an der Lainsitz' }, 'hi', { text: 'Tábor', lang: 'cs' }],
])('a text is shown in %s', (_, text, lang, shown) => expect(proseIn(text, lang)).toEqual(shown));

test('a name in another language than the page’s is known to be in that one', () => {
  expect(nameIn({ cs: 'Povodňový úřad' }, 'hi')).toBe('Povodňový úřad');
  expect(fallbacks.get('Povodňový úřad')).toBe('cs');
  expect(plainName({ cs: 'Lužnice', de: 'Lainsitz' })).toBe('Lužnice');
});

test('a told value of edition 1 is a text', () => {
  expect(toldText({ text: 'A bridge', hi: 'पुल' })).toEqual({ en: 'A bridge', hi: 'पुल' });
  expect(toldText({ cs: 'Most', en: 'A bridge' })).toEqual({ cs: 'Most', en: 'A bridge' });
});
