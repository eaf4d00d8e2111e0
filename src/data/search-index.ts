import { edits, forgiven } from './edits.ts';
import { termsOf, wordsIn } from './fold.ts';
import type { Text } from './search-entries.ts';

/** Which letters a word has, as bits; one slip changes two of them at most. */
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

/** Longer runs of words are looked for in names, not in sentences. */
const named = (text: Text) => text.field !== 'quoted' && text.field !== 'summary';

/** An inverted index: which entries have a term, which terms begin with some letters, and which are a slip away. */
export class Index {
  readonly #entries = new Map<string, number[]>();
  /** Every term, sorted by its UTF-16 units, and every single word with its letters. */
  readonly #sorted: string[];
  readonly #words: { word: string; letters: number }[];

  /** `texts` holds those of each entry; entries are known by their place in it. */
  constructor(texts: readonly (readonly Text[])[]) {
    const words = new Set<string>();
    const ofPlaces = new Map<Text, string[]>();
    const terms = (text: Text) => {
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

  /** The entries that have a term, in their order. */
  having(term: string): readonly number[] {
    return this.#entries.get(term) ?? [];
  }

  /** The terms that begin with a word, itself first; a single letter begins too much to be looked for. */
  beginning(word: string): string[] {
    if (word.length < 2) return this.#entries.has(word) ? [word] : [];
    return this.#sorted.slice(this.#before(word), this.#before(`${word}\uffff`));
  }

  /** How many terms stand before a text in the order. */
  #before(text: string): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sorted[middle]! < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The words that a forgivable slip lies between. */
  near(word: string): string[] {
    const limit = forgiven(word);
    if (limit === 0) return [];
    const letters = lettersOf(word);
    return this.#words
      .filter((w) => Math.abs(w.word.length - word.length) <= limit && bits(w.letters ^ letters) <= 2 * limit)
      .map((w) => w.word)
      .filter((found) => edits(word, found, limit) <= limit);
  }
}
