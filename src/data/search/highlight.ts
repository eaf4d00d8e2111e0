import { termsOf, wordsIn } from './fold.ts';

/**
 * Finds the ranges of a text to highlight: words that are among the search terms, as [start, end] in UTF-16 units,
 * sorted and disjoint.
 */
export function marksOf(text: string, terms: ReadonlySet<string>): [start: number, end: number][] {
  const words = wordsIn(text);
  const hit = words.map(() => false);
  for (const { term, first, last } of termsOf(words.map(({ word }) => word)))
    if (terms.has(term)) hit.fill(true, first, last + 1);
  return words.filter((_, i) => hit[i]).map(({ start, end }) => [start, end]);
}

/** Lengths of a search result’s snippet in UTF-16 units: the part before the first search term, and the whole. */
const lead = 48;
const room = 170;

/** Shortens a long text to a snippet around the first search term in it, cut between words. */
export function clip(text: string, terms: ReadonlySet<string>): string {
  if (text.length <= room) return text;
  const [first = 0] = marksOf(text, terms)[0] ?? [];
  const from = first > lead ? text.indexOf(' ', first - lead) + 1 : 0;
  const to = from + room < text.length ? text.lastIndexOf(' ', from + room) : text.length;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}
