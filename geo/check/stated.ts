import { statementsProvenBy, faultsBy, type SourcedStatement } from '../authored/sourced-statements.ts';
import { propertyTable } from '../model/properties.ts';
import type { Problem } from '../authored/problem.ts';
import { lines } from '../model/lines.ts';
import { eventNames, groupNames, placeNames, speakerNames } from './lexicon.ts';
import { named, type Name } from './mentions.ts';
import { around } from './places.ts';
import { fault, quoted, unstatedValue, type Check } from './report.ts';

/**
 * Reports a statement if its supporting words do not name the record in its value, or name another one whose id is not
 * in `welcome`.
 */
function namedIn(
  sourced: SourcedStatement,
  value: string,
  names: readonly Name[],
  welcome: readonly string[] = [],
): Problem[] {
  const found = named(sourced.words, names);
  if (!found.has(value)) return [unstatedValue(sourced, value, [...found].join(', ') || 'none')];
  for (const id of [value, ...welcome]) found.delete(id);
  return found.size
    ? [
        fault(
          sourced,
          `the supporting words also name ${[...found].join(', ')}: mark only those that state “${value}”`,
        ),
      ]
    : [];
}

const denial = /\b(no|not|none|never|nor|without|den(y|ies|ied)|imaginary)\b/i;
const disowning =
  /\b(den(y|ies|ied|ials?)|disown|disavow|reject|retract|withdr[ae]w|no part|not (responsible|involved))/i;
const claiming = /\b(claim|responsib|admit|took credit)/i;

/** Reports a statement that nobody claimed responsibility, if its words do not say so or name a group that did. */
function nobody(sourced: SourcedStatement, names: readonly Name[]): Problem[] {
  const found = named(sourced.words, names);
  return denial.test(sourced.words) && !found.size
    ? []
    : [unstatedValue(sourced, 'none', [...found].join(', ') || 'no denial')];
}

/**
 * Checks that the supporting words of a statement about a group contain that group’s name or an alias, and no other
 * group’s.
 */
export const groupsStated: Check = (input) => {
  const names = groupNames(input);
  return faultsBy(input, 'groupsStated', {
    group: (sourced) => {
      const { value } = sourced.statement;
      if (value !== 'none') return namedIn(sourced, value, names);
      return denial.test(sourced.words) ? [] : [unstatedValue(sourced, 'none', 'no denial')];
    },
    claimedBy: (sourced) => [
      ...(sourced.statement.value === 'none'
        ? nobody(sourced, names)
        : namedIn(sourced, sourced.statement.value, names)),
      ...(claiming.test(sourced.words)
        ? []
        : [fault(sourced, `“${sourced.words}” does not speak of a claim`)]),
    ],
    deniedBy: (sourced) => [
      ...namedIn(sourced, sourced.statement.value, names),
      ...(disowning.test(sourced.words)
        ? []
        : [fault(sourced, `“${sourced.words}” does not speak of a denial`)]),
    ],
  });
};

/**
 * Checks that the supporting words of a statement about a place contain its name or a variant; they may name areas that
 * contain the place, but no other place: words that name two towns could state either.
 */
export const placesStated: Check = (input) => {
  const names = placeNames(input);
  const isArea = new Set(
    input.places.filter(({ precision }) => precision.level === 'territory').map(({ id }) => id),
  );
  const kinds = { place: () => true, territory: (id: string) => isArea.has(id) };
  return statementsProvenBy(input, 'placesStated').flatMap((sourced) => {
    const { property, value } = sourced.statement;
    const isKind = kinds[propertyTable[property].names];
    const known = names.filter(({ id }) => id === value || (!lines.has(id) && isKind(id)));
    return namedIn(sourced, value, known, around(input.places, value));
  });
};
/**
 * Checks that the supporting words of a statement about an event contain that event’s name or an alias, and no other
 * event’s.
 */
export const eventsStated: Check = (input) =>
  statementsProvenBy(input, 'eventsStated').flatMap((sourced) =>
    namedIn(sourced, sourced.statement.value, eventNames(input)),
  );
const direct = /\b(direct(ly)?|bilateral(ly)?|without (any )?mediat)/i;
const mediating = /\b(mediat|broker|led by)/i;

/**
 * The words name a participant or a mediator by a name or an alias, and no other speaker; they speak of a mediation, or
 * say that there was none.
 */
export const participantsStated: Check = (input) => {
  const names = speakerNames(input);
  return faultsBy(input, 'participantsStated', {
    participant: (sourced) => namedIn(sourced, sourced.statement.value, names),
    mediatedBy: (sourced) => {
      const { value } = sourced.statement;
      if (value === 'none')
        return direct.test(sourced.words) ? [] : [unstatedValue(sourced, 'none', 'no direct contact')];
      return [
        ...namedIn(sourced, value, names),
        ...(mediating.test(sourced.words)
          ? []
          : [fault(sourced, `“${sourced.words}” does not speak of a mediation`)]),
      ];
    },
  });
};

/** Checks that a name stated for a record occurs letter by letter in the supporting words. */
export const namesStated: Check = (input) =>
  statementsProvenBy(input, 'namesStated')
    .filter(({ words, statement }) => !words.includes(statement.value.text))
    .map((sourced) => unstatedValue(sourced, sourced.statement.value.text, quoted([])));
