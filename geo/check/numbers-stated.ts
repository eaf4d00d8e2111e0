import { faultsBy, type SourcedStatement, type SourcedStatementOf } from '../authored/sourced-statements.ts';
import type { Problem } from '../authored/problem.ts';
import { noted, quantityFault, type Counted, type Quantity } from '../model/quantity.ts';
import { placeNames } from './lexicon.ts';
import { named, type Name } from './mentions.ts';
import { numbersIn } from './numbers.ts';
import { fault, unstatedValue, type Check } from './report.ts';

const kmPerMile = 1.609344;
/**
 * Regular expressions for the nouns that say which thing a number counts, such as killed people or missiles, by
 * property.
 */
const nouns = {
  killed: /kill|dead|death|died|dying|lives|toll|martyr|fatal/i,
  injured: /injur|wound|hurt/i,
  people: /people|person|lives|dead|victim/i,
  civilians: /civilian/i,
  soldiers: /soldier|troop|personnel|jawan/i,
  tourists: /tourist|visitor|holidaymaker/i,
  foreigners: /foreign|abroad|overseas|citizens? of/i,
  children: /child|boy|girl|minor/i,
  women: /wom[ae]n/i,
  men: /\bm[ae]n\b/i,
  sites: /site|place|target|hideout|camp|location|spot|headquarter|base|depot|town|facilit|infrastructure/i,
  strikes: /strike|struck|missile|impact|raid|bomb|attack/i,
  missiles: /missile/i,
  militants: /militant|terrorist|fighter|operative|member/i,
  attackers: /attacker|assailant|gunm[ae]n|shooter|militant|terrorist/i,
  'foreign-victims': /foreign|abroad|overseas|nepal|emirat|UAE/i,
  buildings: /building|house|quarter|structure|block/i,
} satisfies Record<'killed' | 'injured' | Counted, RegExp>;

/** Reports a statement if the numbers in its supporting words are not the bounds and the best estimate of its value. */
function stated(value: Quantity, sourced: SourcedStatement, found: number[]): Problem[] {
  const reason = quantityFault(value);
  if (reason) return [fault(sourced, reason)];
  const close = (a: number, b: number) => Math.abs(a - b) < 0.05;
  const given = [value.min, value.max, value.best].filter((n) => n !== undefined);
  return found.length &&
    close(Math.min(...found), Math.min(...given)) &&
    close(Math.max(...found), Math.max(...given)) &&
    given.every((n) => found.some((other) => close(n, other)))
    ? []
    : [unstatedValue(sourced, noted(value), found.join(', ') || 'no number')];
}

/** Distances in a text in km, rounded to one decimal; miles are converted. */
const kilometres = (words: string) =>
  numbersIn(words).map((n) => (/\bmiles?\b/i.test(words) ? Math.round(n * kmPerMile * 10) / 10 : n));

/** Durations in a text in minutes; hours are converted. */
const minutes = (words: string) =>
  numbersIn(words).map((n) => (/\bhours?\b/i.test(words) && !/\bminutes?\b/i.test(words) ? n * 60 : n));

/**
 * Makes a rule for statements of a number: the supporting words must contain the numbers of the value, and a noun for
 * what is counted.
 */
const counting =
  (...what: (keyof typeof nouns | undefined)[]) =>
  (sourced: SourcedStatementOf<'killed' | 'injured' | 'count'>) => [
    ...stated(sourced.statement.value, sourced, numbersIn(sourced.words)),
    ...what
      .filter((noun) => noun !== undefined)
      .filter((noun) => !nouns[noun].test(sourced.words))
      .map((noun) => unstatedValue(sourced, noun, 'something else')),
  ];

function lasting(sourced: SourcedStatementOf<'duration'>): Problem[] {
  return [
    ...stated(sourced.statement.value, sourced, minutes(sourced.words)),
    ...(/\b(?:minutes?|hours?)\b/i.test(sourced.words)
      ? []
      : [unstatedValue(sourced, 'minutes', 'no unit of time')]),
  ];
}

function away(sourced: SourcedStatementOf<'distance'>, ends: readonly Name[]): Problem[] {
  const { value } = sourced.statement;
  const found = named(sourced.words, ends);
  return [
    ...stated(value, sourced, kilometres(sourced.words)),
    ...(found.has(value.to)
      ? []
      : [unstatedValue(sourced, value.to, [...found].join(', ') || 'no line or place')]),
  ];
}

/**
 * Checks that statements of a number rest on words with the same number: the least and the greatest number of the words
 * are the bounds of the value, the words name what is counted and, for a distance, its other end.
 */
export const numbersStated: Check = (input) => {
  const ends = placeNames(input);
  return faultsBy(input, 'numbersStated', {
    killed: (sourced) => counting('killed', sourced.statement.value.of)(sourced),
    injured: (sourced) => counting('injured', sourced.statement.value.of)(sourced),
    count: (sourced) => counting(sourced.statement.value.of)(sourced),
    duration: lasting,
    distance: (sourced) => away(sourced, ends),
  });
};
