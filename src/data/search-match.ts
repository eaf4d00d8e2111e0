import { distinct } from './collect.ts';
import { edits, forgiven } from './edits.ts';
import { termsOf, wordsIn, type Term } from './fold.ts';
import { fields, type Entry, type Text } from './search-entries.ts';

/** What is asked: the folded words, and all of them as one. */
export interface Asked {
  words: string[];
  joined: string;
}

export function asked(text: string): Asked {
  const words = wordsIn(text).map(({ word }) => word);
  return { words, joined: words.join('') };
}

/** How an entry answers: the text that says most, the terms found in any of its texts, and how well they fit. */
export interface Match {
  text: Text;
  terms: string[];
  /** Lower is better; see `rank`. */
  rank: number;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

interface Fit {
  /** For each word asked, the slips to the nearest word here; Infinity where there is none. */
  slips: number[];
  terms: string[];
  shape: Shape;
}

/** The text is what was asked, letter by letter or written together or apart; it begins so; it holds it. */
const shapes = { same: 0, sameLetters: 5, begins: 10, holds: 20, holdsLetters: 25 } as const;
type Shape = (typeof shapes)[keyof typeof shapes];

/** The slips from a word asked to a word found; a beginning is no slip. */
function slipsTo(word: string, found: string): number {
  if (found.startsWith(word)) return 0;
  const limit = forgiven(word);
  const slips = edits(word, found, limit);
  return slips > limit ? Infinity : slips;
}

/** Those of some terms that answer a word with the fewest slips, the fewest words of their own, and most exactly. */
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

/** `found` holds those of the text's terms that can answer at all. */
function fit({ words, joined }: Asked, text: Text, found: ReadonlySet<string>): Fit {
  const own = wordsIn(text.text).map(({ word }) => word);
  const terms = termsOf(own).filter(({ term }) => found.has(term));
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
 * First what has most of the words asked, then what has them with fewest slips, then what is, begins with or holds
 * them in one text, then what holds them across its texts; a name before what it stands near.
 */
function rank(slips: readonly number[], shape: number, nearness: number): number {
  const missing = slips.filter((n) => n === Infinity).length;
  const made = sum(slips.filter((n) => n < Infinity));
  return missing * 1000 + made * 100 + shape + nearness;
}

/** How well an entry answers, given those of its terms that can; null where no word asked is in it after all. */
export function match(question: Asked, entry: Entry, found: ReadonlySet<string>): Match | null {
  const fits = entry.texts.map((text) => {
    const { slips, terms, shape } = fit(question, text, found);
    return { text, slips, terms, rank: rank(slips, shape, fields.indexOf(text.field)) };
  });
  const least = question.words.map((_, i) => Math.min(...fits.map(({ slips }) => slips[i]!)));
  if (least.every((slips) => slips === Infinity)) return null;
  const { text, terms, rank: alone } = fits.reduce((a, b) => (b.rank < a.rank ? b : a));
  const across = rank(least, shapes.holds, fields.length);
  if (alone <= across) return { text, terms, rank: alone };
  return { text, terms: distinct(fits.flatMap((f) => f.terms)), rank: across };
}
