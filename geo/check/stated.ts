import { claimsProvenBy, faultsBy, type Claim } from '../claims.ts';
import { propertyTable } from '../model/properties.ts';
import type { Problem } from '../problem.ts';
import { lines } from '../../src/data/lines.ts';
import { eventNames, groupNames, placeNames, speakerNames } from './lexicon.ts';
import { named, type Name } from './mentions.ts';
import { around } from './places.ts';
import { fault, quoted, unstated, type Check } from './report.ts';

/** Faults where the supporting words do not name the value, or also name others that are not `welcome`. */
function namedIn(
  claim: Claim,
  value: string,
  names: readonly Name[],
  welcome: readonly string[] = [],
): Problem[] {
  const found = named(claim.words, names);
  if (!found.has(value)) return [unstated(claim, value, [...found].join(', ') || 'none')];
  for (const id of [value, ...welcome]) found.delete(id);
  return found.size
    ? [
        fault(
          claim,
          `the supporting words also name ${[...found].join(', ')}: mark only those that state “${value}”`,
        ),
      ]
    : [];
}

const denial = /\b(no|not|none|never|nor|without|den(y|ies|ied)|imaginary)\b/i;
const disowning =
  /\b(den(y|ies|ied|ials?)|disown|disavow|reject|retract|withdr[ae]w|no part|not (responsible|involved))/i;
const claiming = /\b(claim|responsib|admit|took credit)/i;

/** Faults where the words do not deny a claim of responsibility, or name a group that made one. */
function nobody(claim: Claim, names: readonly Name[]): Problem[] {
  const found = named(claim.words, names);
  return denial.test(claim.words) && !found.size
    ? []
    : [unstated(claim, 'none', [...found].join(', ') || 'no denial')];
}

/** The words name a group by its name or an alias, and no other group. */
export const groupsStated: Check = (input) => {
  const names = groupNames(input);
  return faultsBy(input, 'groupsStated', {
    group: (claim) => {
      const { value } = claim.statement;
      if (value !== 'none') return namedIn(claim, value, names);
      return denial.test(claim.words) ? [] : [unstated(claim, 'none', 'no denial')];
    },
    claimedBy: (claim) => [
      ...(claim.statement.value === 'none'
        ? nobody(claim, names)
        : namedIn(claim, claim.statement.value, names)),
      ...(claiming.test(claim.words) ? [] : [fault(claim, `“${claim.words}” does not speak of a claim`)]),
    ],
    deniedBy: (claim) => [
      ...namedIn(claim, claim.statement.value, names),
      ...(disowning.test(claim.words) ? [] : [fault(claim, `“${claim.words}” does not speak of a denial`)]),
    ],
  });
};

/**
 * The words name a place or territory by its name or a variant; of other places only those around it, because words
 * that name a second town could as well state that one.
 */
export const placesStated: Check = (input) => {
  const names = placeNames(input);
  const isArea = new Set(
    input.places.filter(({ precision }) => precision.level === 'territory').map(({ id }) => id),
  );
  const kinds = { place: () => true, territory: (id: string) => isArea.has(id) };
  return claimsProvenBy(input, 'placesStated').flatMap((claim) => {
    const { property, value } = claim.statement;
    const isKind = kinds[propertyTable[property].names];
    const known = names.filter(({ id }) => id === value || (!lines.has(id) && isKind(id)));
    return namedIn(claim, value, known, around(input.places, value));
  });
};
/** The words name an event by its name or an alias, and no other event. */
export const eventsStated: Check = (input) =>
  claimsProvenBy(input, 'eventsStated').flatMap((claim) =>
    namedIn(claim, claim.statement.value, eventNames(input)),
  );
/** The words name a participant by a name or an alias, and no other speaker. */
export const participantsStated: Check = (input) =>
  claimsProvenBy(input, 'participantsStated').flatMap((claim) =>
    namedIn(claim, claim.statement.value, speakerNames(input)),
  );

/** The words contain a name letter by letter. */
export const namesStated: Check = (input) =>
  claimsProvenBy(input, 'namesStated')
    .filter(({ words, statement }) => !words.includes(statement.value.text))
    .map((claim) => unstated(claim, claim.statement.value.text, quoted([])));
