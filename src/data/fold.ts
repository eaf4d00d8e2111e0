/** A word as it is compared, and where it stands in its text (UTF-16 units). */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/** Letters that Urdu, Arabic and Persian keyboards give for one Urdu letter. */
const arabic: Record<string, string> = {
  ي: 'ی',
  ى: 'ی',
  ے: 'ی',
  ك: 'ک',
  ه: 'ہ',
  ھ: 'ہ',
  ة: 'ہ',
  ۃ: 'ہ',
  ە: 'ہ',
  ٱ: 'ا',
};

/**
 * What is dropped once a text is decomposed: Latin, Cyrillic and Arabic diacritics, the hamza and the stretching
 * stroke, Devanagari’s nukta, and what joins, separates or turns letters without showing. Devanagari’s vowel signs
 * are combining marks too, and stay.
 */
const dropped =
  /[\u0300-\u036f\u0610-\u061a\u0621\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const letters = new RegExp(`[${Object.keys(arabic).join('')}]`, 'g');
/** A nasal before a consonant may be written as a letter or as a dot: भीम्बर and भींबर. */
const nasals = /(?:[ङञणनम]\u094d(?=[क-ह])|\u0901)/g;

/** A text as it is compared: in one case, NFKD, with the variants of a letter made one (Unicode Standard Annex 15). */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(dropped, '')
    .replace(letters, (letter) => arabic[letter]!)
    .replace(nasals, '\u0902');

/** The Persian link in “Lashkar-e-Taiba”, which is as often left out. */
const link = 'e';

/** The words of a text, folded, in order. Hyphens and apostrophes separate; joiners inside a word do not. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}\u200c\u200d]+/gu)]
    .map((found) => ({ word: fold(found[0]), start: found.index, end: found.index + found[0].length }))
    .filter(({ word }) => word !== '' && word !== link);
}

/** Longer texts are not names, and are not looked for by their words run together. */
const longest = 8;

/** A run of words that can be looked for as one: from word `first` to word `last`. */
export interface Term {
  term: string;
  first: number;
  last: number;
}

/**
 * What a text is found by: each word, and in a short one each two neighbours and the whole written as one, because
 * sources write “Subhan Allah” and “Subhanallah”, “Umm-ul-Qura” and “Ummul Qura”.
 */
export function termsOf(words: readonly string[]): Term[] {
  const run = (first: number, last: number) => ({ term: words.slice(first, last + 1).join(''), first, last });
  const single = words.map((_, i) => run(i, i));
  if (words.length < 2 || words.length > longest) return single;
  const pairs = words.slice(1).map((_, i) => run(i, i + 1));
  return [...single, ...pairs, ...(words.length > 2 ? [run(0, words.length - 1)] : [])];
}
