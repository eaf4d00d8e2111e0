import { placeSubject } from '../model/subject.ts';
import { statementsProvenBy, type SourcedStatement } from '../authored/sourced-statements.ts';
import type { Input } from '../authored/input.ts';
import { toldText } from '../../src/data/kit/name-in.ts';
import { namesByKind } from './lexicon.ts';
import { mentions, named, blankOut, type Name } from './mentions.ts';
import { numbersIn } from './numbers.ts';
import { fault, quoted, type Check } from './report.ts';

/** Replaces `U.S.` by `US`, so that both spellings are found as one word. */
const plain = (text: string) => text.replace(/\b(?:\p{Lu}\.){2,}/gu, (word) => word.replaceAll('.', ''));
const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
/** Capitalised words of a text that do not begin a sentence: likely proper names. */
const properNouns = (text: string) =>
  [...plain(text).matchAll(/(?<=[^.!?:\s]["”’)]?\s+["“‘(]?|[-/])\p{Lu}[\p{L}\p{M}\p{N}]*/gu)].map(
    ([word]) => word,
  );
const numerals = (text: string) =>
  numbersIn(text.replace(/\b(?:both|no|none|nobody|one|the two|two sides)\b/gi, ' '));

/** Names that the page shows next to an excerpt or summary: those of the statement’s subject, speaker and origin. */
function shownWith(input: Input, { statement, source, excerpt, summary, cells }: SourcedStatement): string {
  const origin = (excerpt ?? summary ?? cells)?.origin ?? source.origin;
  const entries = [...input.sites, ...input.groups, ...input.events].filter(
    ({ id }) => id === statement.subject,
  );
  const speakers = input.speakers.filter(({ id }) => id === statement.speaker);
  const origins = input.origins.filter(({ id }) => id === origin);
  const places = input.places.filter(({ id }) => placeSubject(id) === statement.subject);
  const names = [...entries, ...speakers, ...origins].map(({ name }) => name.en);
  return [...names, ...places.map((place) => place.names.en)].join(' · ');
}

/** Proper names in our own words that occur neither in the text `known` nor as another name of a record found there. */
function strangers(ours: string, known: string, kinds: readonly (readonly Name[])[]): string[] {
  const found = kinds.flatMap((names) => {
    const there = named(known, names);
    return mentions(ours, names)
      .filter(({ start }) => /\p{Lu}/u.test(ours.charAt(start)))
      .map((mention) => ({ ...mention, known: there.has(mention.id) }));
  });
  const unknown = found.filter(
    ({ start, end, known: here }) => !here && !found.some((o) => o.known && o.start <= start && o.end >= end),
  );
  const words = new Set(wordsOf(known).map((word) => word.toLowerCase()));
  const nouns = properNouns(blankOut(ours, found)).filter((word) => !words.has(word.toLowerCase()));
  return [...new Set([...unknown.map(({ start, end }) => ours.slice(start, end)), ...nouns])];
}

/**
 * Checks that a value in our own words adds no number and no proper name to its excerpt or summary: each must occur
 * there, be another name of something that does, or be shown next to it. “Three groups” may count groups that are
 * named.
 */
export const toldFromPassage: Check = (input) => {
  const { group, place, speaker, site } = namesByKind(input);
  const kinds = [group, place, speaker, site];
  return statementsProvenBy(input, 'toldFromPassage').flatMap((sourced) => {
    const { value } = sourced.statement;
    const known = `${sourced.passage} · ${shownWith(input, sourced)}`;
    const foreign = strangers(toldText(value).en ?? '', known, kinds);
    const numbers = new Set([
      ...numbersIn(known),
      ...kinds.map((names) => named(sourced.passage, names).size),
    ]);
    const uncounted = Object.values(value)
      .flatMap(numerals)
      .filter((n) => !numbers.has(n));
    return [
      ...(foreign.length
        ? [fault(sourced, `our words name ${quoted(foreign)}, which the passage does not`)]
        : []),
      ...(uncounted.length
        ? [fault(sourced, `our words give ${uncounted.join(', ')}, which the passage does not`)]
        : []),
    ];
  });
};

const longest = 7;

/** Checks that a value in our own words does not copy more than seven words in a row from the excerpt. */
export const notCopied: Check = (input) =>
  statementsProvenBy(input, 'toldFromPassage').flatMap((sourced) => {
    if (!sourced.excerpt) return [];
    const ours = wordsOf((toldText(sourced.statement.value).en ?? '').toLowerCase());
    const theirs = ` ${wordsOf(sourced.passage.toLowerCase()).join(' ')} `;
    const runs = ours
      .map((_, i) => ours.slice(i, i + longest + 1))
      .filter((run) => run.length > longest && theirs.includes(` ${run.join(' ')} `));
    const [run] = runs;
    return run
      ? [fault(sourced, `more than ${longest} words are copied from the excerpt: “${run.join(' ')} …”`)]
      : [];
  });
