import { claims, claimsOf, type Claim } from '../claims.ts';
import type { Input } from '../input.ts';
import type { Problem } from '../problem.ts';
import { eventNames, groupNames, placeNames, speakerNames } from './lexicon.ts';
import { named, type Name } from './mentions.ts';
import { fault, quoted, unstated, type Check } from './report.ts';

/** Faults where the supporting words do not name the value, or, with `alone`, where they name others too. */
function namedIn(claim: Claim, value: string, names: readonly Name[], alone = false): Problem[] {
  const found = named(claim.words, names);
  if (!found.has(value)) return [unstated(claim, value, [...found].join(', ') || 'none')];
  found.delete(value);
  return alone && found.size
    ? [
        fault(
          claim,
          `the supporting words also name ${[...found].join(', ')}: mark only those that state “${value}”`,
        ),
      ]
    : [];
}

const denial = /\b(no|not|none|never|nor|without|den(y|ies|ied)|imaginary)\b/i;
const claiming = /\b(claim|responsib|admit|took credit)/i;

/** A group stands in the words by its name or an alias, and no other group with it. */
export const groupsStated: Check = (input) => {
  const names = groupNames(input);
  return [
    ...claimsOf(input, 'group').flatMap((claim) => {
      const { value } = claim.statement;
      if (value !== 'none') return namedIn(claim, value, names, true);
      return denial.test(claim.words) ? [] : [unstated(claim, 'none', 'no denial')];
    }),
    ...claimsOf(input, 'claimedBy').flatMap((claim) => [
      ...namedIn(claim, claim.statement.value, names, true),
      ...(claiming.test(claim.words) ? [] : [fault(claim, `“${claim.words}” does not speak of a claim`)]),
    ]),
  ];
};

const oneOf = (properties: readonly string[], namesIn: (input: Input) => Name[]): Check => {
  return (input) => {
    const names = namesIn(input);
    return claims(input)
      .filter(({ statement }) => properties.includes(statement.property))
      .flatMap((claim) => namedIn(claim, String(claim.statement.value), names));
  };
};
/** A place or territory stands in the words by its name or a variant. */
export const placesStated = oneOf(['place', 'territory'], placeNames);
/** An event stands in the words by an alias. */
export const eventsStated = oneOf(['event'], eventNames);
/** A participant stands in the words by a name or an alias. */
export const participantsStated = oneOf(['participant'], speakerNames);

/** A name stands in the words letter by letter. */
export const namesStated: Check = (input) =>
  claimsOf(input, 'name')
    .filter(({ words, statement }) => !words.includes(statement.value.text))
    .map((claim) => unstated(claim, claim.statement.value.text, quoted([])));
