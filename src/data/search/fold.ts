/** A folded word and its position in the text (UTF-16 units). */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/** Variants of Urdu letters on Urdu, Arabic and Persian keyboards, each with the letter that replaces it. */
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
 * Characters removed after decomposition: Latin, Cyrillic and Arabic diacritics, hamza, tatweel, Devanagari nukta, and
 * invisible joiners, separators and direction marks. Devanagari vowel signs are combining marks too, but stay.
 */
const dropped =
  /[\u0300-\u036f\u0610-\u061a\u0621\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const letters = new RegExp(`[${Object.keys(arabic).join('')}]`, 'g');
/** A nasal before a consonant may be written as a letter or as a dot: भीम्बर and भींबर. */
const nasals = /(?:[ङञणनम]\u094d(?=[क-ह])|\u0901)/g;

/** Normalises a text for comparison: lower case, NFKD (Unicode Standard Annex 15), variants of a letter unified. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(dropped, '')
    .replace(letters, (letter) => arabic[letter]!)
    .replace(nasals, '\u0902');

/** The Persian connective of “Lashkar-e-Taiba”, often left out. */
const link = 'e';

/** The words of a text, folded, in order. Hyphens and apostrophes separate; joiners inside a word do not. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}\u200c\u200d]+/gu)]
    .map((found) => ({ word: fold(found[0]), start: found.index, end: found.index + found[0].length }))
    .filter(({ word }) => word !== '' && word !== link);
}

/** Maximum number of words in a name; the words of longer texts are not also joined. */
const longest = 8;

/** A run of words written as one: from word `first` to word `last`. */
export interface Term {
  term: string;
  first: number;
  last: number;
}

/**
 * Search terms of a text: each word; in a short text also each two neighbours and the whole, written as one, because
 * sources write “Subhan Allah” and “Subhanallah”, “Umm-ul-Qura” and “Ummul Qura”.
 */
export function termsOf(words: readonly string[]): Term[] {
  const run = (first: number, last: number) => ({ term: words.slice(first, last + 1).join(''), first, last });
  const single = words.map((_, i) => run(i, i));
  if (words.length < 2 || words.length > longest) return single;
  const pairs = words.slice(1).map((_, i) => run(i, i + 1));
  return [...single, ...pairs, ...(words.length > 2 ? [run(0, words.length - 1)] : [])];
}
