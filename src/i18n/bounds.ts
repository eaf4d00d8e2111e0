import { language, type Lang } from '../../geo/model/languages.ts';
import type { Quantity } from '../../geo/model/quantity.ts';
import { fallback } from '../data/kit/name-in.ts';
import { numeral } from './plural.ts';

type Around = (number: string) => string;
/** Phrases such as “at least 8” around a number, or around a number with its unit. */
interface BoundWords {
  least: Around;
  most: Around;
  more: Around;
  fewer: Around;
  /** Phrase for “fewer than” with a unit of measure: “less than 5 km”. */
  less: Around;
  about: Around;
}

/** Phrases for the bounds of a number, by language; a language without them uses English. */
export const boundWords: { en: BoundWords } & { [L in Lang]?: BoundWords } = {
  en: {
    least: (n) => `at least ${n}`,
    most: (n) => `at most ${n}`,
    more: (n) => `more than ${n}`,
    fewer: (n) => `fewer than ${n}`,
    less: (n) => `less than ${n}`,
    about: (n) => `about ${n}`,
  },
  hi: {
    least: (n) => `कम से कम ${n}`,
    most: (n) => `ज़्यादा से ज़्यादा ${n}`,
    more: (n) => `${n} से ज़्यादा`,
    fewer: (n) => `${n} से कम`,
    less: (n) => `${n} से कम`,
    about: (n) => `लगभग ${n}`,
  },
  ur: {
    least: (n) => `کم از کم ${n}`,
    most: (n) => `زیادہ سے زیادہ ${n}`,
    more: (n) => `${n} سے زیادہ`,
    fewer: (n) => `${n} سے کم`,
    less: (n) => `${n} سے کم`,
    about: (n) => `تقریباً ${n}`,
  },
};

/**
 * Writes a stated number with the thing that it counts: “at least 26 people”, “26 (20–31) people”. `noun` adds the
 * thing or the unit to a formatted number. “At least” and the like stand around the number alone, or in a `measure`
 * around number and unit.
 */
export function quantified(q: Quantity, lang: Lang, noun: Around, measure = false): string {
  const text = inWords(q, lang, noun, measure);
  return boundWords[lang] ? text : fallback(text);
}

function inWords(q: Quantity, lang: Lang, noun: Around, measure: boolean): string {
  const { min, max, best, exclusive, approximate } = q;
  const w = boundWords[lang] ?? boundWords.en;
  const number = numeral(lang);
  const hedged: Around = approximate ? w.about : (n) => n;
  const below = exclusive ? (measure ? w.less : w.fewer) : w.most;
  const bound: Around =
    max === undefined ? (exclusive ? w.more : w.least) : min === undefined ? below : (n) => n;
  const bounds = [min, max].filter((n, i, all) => n !== undefined && all.indexOf(n) === i);
  const range = bounds.map((n) => number(n!)).join(language[lang].range ?? '–');
  // Choose singular or plural of the noun by the number alone: “at least 1 person”.
  const around = (n: string, say: Around) => noun(n).replace(n, () => say(n));
  if (best !== undefined && min !== max) return around(number(best), (n) => `${hedged(n)} (${bound(range)})`);
  return measure ? bound(hedged(noun(range))) : around(range, (n) => bound(hedged(n)));
}
