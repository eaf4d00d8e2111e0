import { claims, type Claim } from '../claims.ts';
import type { Problem } from '../problem.ts';
import type { ValueOf } from '../schema.ts';
import { placeNames } from './lexicon.ts';
import { named } from './mentions.ts';
import { numbersIn } from './numbers.ts';
import { fault, unstated, type Check } from './report.ts';

const kmPerMile = 1.609344;
/** The words that say what a number counts. */
const nouns: Record<'killed' | 'injured' | ValueOf<'count'>['of'], RegExp> = {
  killed: /kill|dead|death|died|dying|lives|toll|martyr|fatal/i,
  injured: /injur|wound|hurt/i,
  sites: /site|place|target|hideout|camp|location|spot|headquarter|base|depot|town|facilit|infrastructure/i,
  strikes: /strike|struck|missile|impact|raid|bomb|attack/i,
  missiles: /missile/i,
  militants: /militant|terrorist|fighter|operative|member/i,
  attackers: /attacker|assailant|gunm[ae]n|shooter|militant|terrorist/i,
  'foreign-victims': /foreign|abroad|overseas|nepal|emirat|UAE/i,
  buildings: /building|house|quarter|structure|block/i,
};

function range({ min, max }: { min: number; max: number }, claim: Claim, found: number[]): Problem[] {
  if (min > max) return [fault(claim, `the least, ${min}, is more than the most, ${max}`)];
  const close = (a: number, b: number) => Math.abs(a - b) < 0.05;
  return found.length && close(Math.min(...found), min) && close(Math.max(...found), max)
    ? []
    : [unstated(claim, min === max ? `${min}` : `${min}–${max}`, found.join(', ') || 'no number')];
}

/** The numbers of a distance in km, one decimal; miles are converted. */
const kilometres = (words: string) =>
  numbersIn(words).map((n) => (/\bmiles?\b/i.test(words) ? Math.round(n * kmPerMile * 10) / 10 : n));

/** The numbers of a duration in minutes; hours are converted. */
const minutes = (words: string) =>
  numbersIn(words).map((n) => (/\bhours?\b/i.test(words) && !/\bminutes?\b/i.test(words) ? n * 60 : n));

/**
 * The least and the greatest number of the supporting words are the least and the most of the value, and the
 * words say what is counted; a distance also names what it is measured to.
 */
export const numbersStated: Check = (input) => {
  const ends = placeNames(input);
  return claims(input).flatMap((claim): Problem[] => {
    const { property, value } = claim.statement;
    if (property === 'distance') {
      const found = named(claim.words, ends);
      return [
        ...range(value, claim, kilometres(claim.words)),
        ...(found.has(value.to)
          ? []
          : [unstated(claim, value.to, [...found].join(', ') || 'no line or place')]),
      ];
    }
    if (property === 'duration')
      return [
        ...range(value, claim, minutes(claim.words)),
        ...(/\b(?:minutes?|hours?)\b/i.test(claim.words)
          ? []
          : [unstated(claim, 'minutes', 'no unit of time')]),
      ];
    if (property !== 'killed' && property !== 'injured' && property !== 'count') return [];
    const counted = property === 'count' ? value.of : property;
    return [
      ...range(value, claim, numbersIn(claim.words)),
      ...(nouns[counted].test(claim.words) ? [] : [unstated(claim, counted, 'something else')]),
    ];
  });
};
