import { edits, allowedEdits } from './edits.ts';
import { termsOf, wordsIn } from './fold.ts';
import type { EntryText } from './entries.ts';

/** Bit mask of the letters in a word, to rule out dissimilar words fast: one typing error changes two bits at most. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function bits(n: number): number {
  let count = 0;
  for (let rest = n; rest; rest &= rest - 1) count++;
  return count;
}

/**
 * True for a text that is a name. For names, neighbouring words are also indexed as one word; for sentences they are
 * not.
 */
const named = (text: EntryText) => text.field !== 'quoted' && text.field !== 'summary';

/** Search index: finds entries by term, terms by prefix, and words by similarity. */
export class Index {
  readonly #entries = new Map<string, number[]>();
  /** All search terms, sorted by UTF-16 units; and all single words, each with the bit mask of its letters. */
  readonly #sorted: string[];
  readonly #words: { word: string; letters: number }[];

  /**
   * Indexes entries (items that search can find) by their texts.
   * @param texts the texts of each entry; an entry is identified by its index in this array
   */
  constructor(texts: readonly (readonly EntryText[])[]) {
    const words = new Set<string>();
    const ofPlaces = new Map<EntryText, string[]>();
    const terms = (text: EntryText) => {
      const single = wordsIn(text.text).map(({ word }) => word);
      for (const word of single) words.add(word);
      return named(text) ? termsOf(single).map(({ term }) => term) : single;
    };
    texts.forEach((some, at) => {
      for (const text of some) {
        const own = ofPlaces.get(text) ?? terms(text);
        if (text.place) ofPlaces.set(text, own);
        for (const term of own) this.#put(term, at);
      }
    });
    this.#sorted = [...this.#entries.keys()].sort();
    this.#words = [...words].map((word) => ({ word, letters: lettersOf(word) }));
  }

  #put(term: string, at: number): void {
    const entries = this.#entries.get(term);
    if (!entries) this.#entries.set(term, [at]);
    else if (entries.at(-1) !== at) entries.push(at);
  }

  /** Items that contain a search term, as ascending indexes. */
  having(term: string): readonly number[] {
    return this.#entries.get(term) ?? [];
  }

  /**
   * Terms that begin with a word, the word itself first. For a single letter, with which too many terms begin, only the
   * letter itself.
   */
  beginning(word: string): string[] {
    if (word.length < 2) return this.#entries.has(word) ? [word] : [];
    return this.#sorted.slice(this.#before(word), this.#before(`${word}\uffff`));
  }

  /** Number of search terms that sort before a text, by binary search. */
  #before(text: string): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sorted[middle]! < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Indexed words that differ from a word by no more typing errors than allowed for its length. */
  near(word: string): string[] {
    const limit = allowedEdits(word);
    if (limit === 0) return [];
    const letters = lettersOf(word);
    return this.#words
      .filter((w) => Math.abs(w.word.length - word.length) <= limit && bits(w.letters ^ letters) <= 2 * limit)
      .map((w) => w.word)
      .filter((found) => edits(word, found, limit) <= limit);
  }
}
