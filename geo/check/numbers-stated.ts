import { faultsBy, type SourcedStatement, type SourcedStatementOf } from '../authored/sourced-statements.ts';
import type { Problem } from '../authored/problem.ts';
import { noted, quantityFault, type Counted, type Quantity } from '../model/quantity.ts';
import { placeNames } from './lexicon.ts';
import { named, type Name } from './mentions.ts';
import { numbersIn } from './numbers.ts';
import { fault, unstatedValue, type Check } from './report.ts';

const kmPerMile = 1.609344;
/** Nouns for the things that a number counts. */
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

/** Faults where the supporting words have other numbers than the bounds and the best of a value. */
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

/** The numbers of a distance in km, one decimal; miles are converted. */
const kilometres = (words: string) =>
  numbersIn(words).map((n) => (/\bmiles?\b/i.test(words) ? Math.round(n * kmPerMile * 10) / 10 : n));

/** The numbers of a duration in minutes; hours are converted. */
const minutes = (words: string) =>
  numbersIn(words).map((n) => (/\bhours?\b/i.test(words) && !/\bminutes?\b/i.test(words) ? n * 60 : n));

/** Faults where the numbers, or the words for what they count, are not those of the value. */
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
 * The least and the greatest number of the supporting words are the least and the most of the value, and the
 * words say what is counted; a distance also names what it is measured to.
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
