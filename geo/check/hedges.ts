import { numberWords } from './numbers.ts';

/** Kinds of words that make a number inexact: “at least”, “at most”, “more than”, “fewer than”, “about”. */
export type Hedge = 'least' | 'most' | 'more' | 'fewer' | 'about';

const number = String.raw`(?:\p{Nd}[\p{Nd},.]*|(?:${numberWords})(?![\p{L}\p{M}]))`;
/** Words allowed between a hedge such as “at least” and its number: another hedge, or an article. */
const between = String.raw`(?:(?:about|around|some|only|a|an|the|total of|लगभग|करीब|क़रीब|तकरीबन|تقریباً|تقریبا|لگ بھگ)\s+)*`;
const before: [Hedge, string][] = [
  [
    'least',
    'at least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of|minimum|upwards of|कम से कम|न्यूनतम|کم از کم',
  ],
  [
    'most',
    'at most|up to|as many as|no more than|not more than|a maximum of|maximum|within|ज़्यादा से ज़्यादा|ज्यादा से ज्यादा|अधिकतम|زیادہ سے زیادہ',
  ],
  ['more', '(?<!no |not )more than|over|above|exceeding|well over'],
  ['fewer', '(?<!no |not )(?:fewer|less) than|under|below'],
  [
    'about',
    'about|around|some|roughly|approximately|approx\\.?|nearly|almost|close to|circa|an estimated|estimated|लगभग|करीब|क़रीब|तकरीबन|तक़रीबन|अनुमानित|تقریباً|تقریبا|لگ بھگ|قریباً|اندازاً',
  ],
];
/** Noun that Hindi and Urdu may put between a number and its hedge, such as a unit of length. */
const unit = String.raw`(?:\s*(?:[\p{L}\p{M}]+\s+)?)`;
const after: [Hedge, string][] = [
  ['least', 'or more|at least|या (?:इससे|उससे) (?:अधिक|ज़्यादा|ज्यादा)|یا (?:اس|اُس) سے (?:زائد|زیادہ)'],
  ['more', 'से (?:अधिक|ज़्यादा|ज्यादा|ऊपर)|سے (?:زیادہ|زائد|اوپر)'],
  ['fewer', 'से (?:कम|नीचे)|سے کم'],
  ['most', 'or (?:fewer|less)|at most|तक(?! (?:कि|के))|تک'],
  ['about', 'or so|के (?:करीब|क़रीब|आसपास|आस-पास)|کے (?:قریب|لگ بھگ|آس پاس)'],
];
const start = String.raw`(?<![\p{L}\p{M}])`;
const end = String.raw`(?![\p{L}\p{M}])`;
const patterns = [
  ...before.map(
    ([hedge, words]) => [hedge, new RegExp(`${start}(?:${words})\\s+${between}${number}`, 'giu')] as const,
  ),
  ...after.map(
    ([hedge, words]) => [hedge, new RegExp(`${start}${number}${unit}(?:${words})${end}`, 'giu')] as const,
  ),
];

/** Words after a number that make it a date or a time of day, not a quantity. */
const dated =
  /^\s*(?:am|pm|a\.m\.|p\.m\.|o.clock|hours? (?:IST|PKT|GMT)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*|बजे|بجے|मई|अप्रैल|مئی|اپریل)(?![\p{L}\p{M}])/iu;

/**
 * Kinds of hedge (“at least”, “about”) on the numbers of a text in English, Hindi or Urdu. Hedge and number must stand
 * in one noun phrase: “over the border” and “after the attack” are no hedges. Dates and times of day are ignored.
 */
export function hedgesIn(text: string): Set<Hedge> {
  const found = new Set<Hedge>();
  for (const [hedge, pattern] of patterns)
    for (const { 0: phrase, index } of text.matchAll(pattern)) {
      const rest = text.slice(index + phrase.length);
      if (!dated.test(rest) && !/^:\p{Nd}/u.test(rest) && !/^-\p{L}/u.test(rest)) found.add(hedge);
    }
  return found;
}
