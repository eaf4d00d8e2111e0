/**
 * Word in its form for comparison (lower case, spelling variants unified), with its position in the text in UTF-16
 * units.
 */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/**
 * Variants of Urdu letters, as typed on Urdu, Arabic and Persian keyboards, each with the letter that replaces it for
 * search.
 */
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
 * Characters removed from a text for comparison, after Unicode decomposition (NFKD): Latin, Cyrillic and Arabic
 * diacritics, hamza, tatweel, Devanagari nukta, and invisible joiners, separators and direction marks. Devanagari vowel
 * signs are combining marks too, but are kept.
 */
const dropped =
  /[\u0300-\u036f\u0610-\u061a\u0621\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const letters = new RegExp(`[${Object.keys(arabic).join('')}]`, 'g');
/** Devanagari nasals before a consonant, which may be written as a letter or as a dot: भीम्बर and भींबर. */
const nasals = /(?:[ङञणनम]\u094d(?=[क-ह])|\u0901)/g;

/** Normalises a text for comparison: lower case, NFKD (Unicode Standard Annex 15), variants of a letter unified. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(dropped, '')
    .replace(letters, (letter) => arabic[letter]!)
    .replace(nasals, '\u0902');

/** Persian connective, as in “Lashkar-e-Taiba”; often left out, so search ignores it. */
const link = 'e';

/**
 * Splits a text into words, in order, each in its form for comparison. Hyphens and apostrophes separate words;
 * invisible joiners inside a word do not.
 */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}\u200c\u200d]+/gu)]
    .map((found) => ({ word: fold(found[0]), start: found.index, end: found.index + found[0].length }))
    .filter(({ word }) => word !== '' && word !== link);
}

/** Maximum number of words in a text whose words are also searched in joined form, as in names. */
const longest = 8;

/** Search term: one word, or a run of words written as one, from the word with index `first` to `last`. */
export interface Term {
  term: string;
  first: number;
  last: number;
}

/**
 * Lists the search terms of a text: each word; in a short text also each two neighbours and the whole text, written as
 * one, because sources write “Subhan Allah” and “Subhanallah”, “Umm-ul-Qura” and “Ummul Qura”.
 */
export function termsOf(words: readonly string[]): Term[] {
  const run = (first: number, last: number) => ({ term: words.slice(first, last + 1).join(''), first, last });
  const single = words.map((_, i) => run(i, i));
  if (words.length < 2 || words.length > longest) return single;
  const pairs = words.slice(1).map((_, i) => run(i, i + 1));
  return [...single, ...pairs, ...(words.length > 2 ? [run(0, words.length - 1)] : [])];
}
