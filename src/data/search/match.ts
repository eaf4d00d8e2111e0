import { distinct } from '../kit/collect.ts';
import { edits, allowedEdits } from './edits.ts';
import { termsOf, wordsIn, type Term } from './fold.ts';
import { fields, type Entry, type EntryText } from './entries.ts';

/** Parsed search query: its words in their form for comparison, and the same words joined into one term. */
export interface Query {
  words: string[];
  joined: string;
}

export function parseQuery(text: string): Query {
  const words = wordsIn(text).map(({ word }) => word);
  return { words, joined: words.join('') };
}

/**
 * Match of a query with an entry (item that search can find): the entry’s best text, the terms that match, and the
 * rank.
 */
export interface EntryMatch {
  text: EntryText;
  terms: string[];
  /** Rank of the search result, computed by the function `rank`; lower is better. */
  rank: number;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

interface Fit {
  /** Number of typing errors from each query word to the nearest word of the text; Infinity where no word is near. */
  slips: number[];
  terms: string[];
  shape: Shape;
}

/**
 * Penalties for the way a text fits a query, best first: equal, equal without spaces, begins with the query, contains
 * its words, contains it without spaces.
 */
const shapes = { same: 0, sameLetters: 5, begins: 10, holds: 20, holdsLetters: 25 } as const;
type Shape = (typeof shapes)[keyof typeof shapes];

/** Number of typing errors from a query word to a term; 0 if the term begins with the word. */
function slipsTo(word: string, found: string): number {
  if (found.startsWith(word)) return 0;
  const limit = allowedEdits(word);
  const slips = edits(word, found, limit);
  return slips > limit ? Infinity : slips;
}

/**
 * Finds the terms of an entry that match a query word best: with the fewest typing errors, then with the fewest words
 * joined, then with the same letters.
 */
function nearest(word: string, terms: readonly Term[]): { slips: number; terms: string[] } {
  const near = terms.map(({ term, first, last }) => {
    const slips = slipsTo(word, term);
    return { term, slips, cost: slips * 100 + (last - first) * 10 + (term === word ? 0 : 1) };
  });
  const least = Math.min(...near.map(({ cost }) => cost));
  if (least === Infinity) return { slips: Infinity, terms: [] };
  const found = near.filter(({ cost }) => cost === least);
  return { slips: found[0]!.slips, terms: found.map(({ term }) => term) };
}

/** Computes how well a query matches one text; `candidates` are the terms that can match at all. */
function fit({ words, joined }: Query, text: EntryText, candidates: ReadonlySet<string>): Fit {
  const own = wordsIn(text.text).map(({ word }) => word);
  const terms = termsOf(own).filter(({ term }) => candidates.has(term));
  const [whole, phrase] = [own.join(' '), words.join(' ')];
  const each = words.map((word) => nearest(word, terms));
  const slips = each.map((n) => n.slips);
  const apart = sum(slips) === 0 && { slips, terms: each.flatMap((n) => n.terms) };
  if (apart && whole === phrase) return { ...apart, shape: shapes.same };
  const together = terms.filter(({ term }) => term.startsWith(joined));
  if (together.length && own.join('') === joined)
    return { slips: words.map(() => 0), terms: [joined], shape: shapes.sameLetters };
  if (apart && whole.startsWith(phrase)) return { ...apart, shape: shapes.begins };
  if (apart && each.every((n) => n.terms.some((term) => own.includes(term))))
    return { ...apart, shape: shapes.holds };
  if (together.length)
    return { slips: words.map(() => 0), terms: nearest(joined, together).terms, shape: shapes.holdsLetters };
  return { slips, terms: each.flatMap((n) => n.terms), shape: shapes.holds };
}

/**
 * Rank of a search result, lower is better. Missing words weigh most, then typing errors, then how well a single text
 * fits (better than a match spread over several texts), and last the kind of text, names first.
 */
function rank(slips: readonly number[], shape: number, nearness: number): number {
  const missing = slips.filter((n) => n === Infinity).length;
  const made = sum(slips.filter((n) => n < Infinity));
  return missing * 1000 + made * 100 + shape + nearness;
}

/**
 * Matches a query with an entry (item that search can find), using only the terms in `candidates`; null if no query
 * word matches.
 */
export function match(query: Query, entry: Entry, candidates: ReadonlySet<string>): EntryMatch | null {
  const fits = entry.texts.map((text) => {
    const { slips, terms, shape } = fit(query, text, candidates);
    return { text, slips, terms, rank: rank(slips, shape, fields.indexOf(text.field)) };
  });
  const least = query.words.map((_, i) => Math.min(...fits.map(({ slips }) => slips[i]!)));
  if (least.every((slips) => slips === Infinity)) return null;
  const { text, terms, rank: alone } = fits.reduce((a, b) => (b.rank < a.rank ? b : a));
  const across = rank(least, shapes.holds, fields.length);
  if (alone <= across) return { text, terms, rank: alone };
  return { text, terms: distinct(fits.flatMap((f) => f.terms)), rank: across };
}
