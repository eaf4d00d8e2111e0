import { sourcedStatements, statementsOf } from '../authored/sourced-statements.ts';
import { placeOf } from '../model/subject.ts';
import { rowHas } from '../model/properties.ts';
import { namesByKind, ownSiteNames } from './lexicon.ts';
import { named } from './mentions.ts';
import { fault, type Check } from './report.ts';

/**
 * Checks that the excerpt or summary names the subject of its statements: a group or place by name; a site by its name,
 * its place, or an event it is part of (“nine hideouts” means all nine). Supporting words that name sites must name the
 * subject.
 */
export const subjects: Check = (input) => {
  const { group, place, event, site } = namesByKind(input);
  const partOf = new Set(statementsOf(input, 'event').map(({ statement: s }) => `${s.subject} ${s.value}`));
  const namedIn = (text: string): Set<string> => {
    const places = named(text, place);
    const events = [...named(text, event)];
    const sites = input.sites.filter(
      ({ id, place: at }) => places.has(at) || events.some((one) => partOf.has(`${id} ${one}`)),
    );
    return new Set([...named(text, group), ...named(text, site), ...sites.map(({ id }) => id)]);
  };
  const own = ownSiteNames(input);
  const isSite = new Set(input.sites.map(({ id }) => id));
  const isEvent = new Set(input.events.map(({ id }) => id));
  return sourcedStatements(input).flatMap((sourced) => {
    const { statement } = sourced;
    const { subject } = statement;
    if (sourced.cells || isEvent.has(subject)) return [];
    const at = placeOf(subject);
    if (at === null ? !namedIn(sourced.passage).has(subject) : !named(sourced.passage, place).has(at))
      return [fault(sourced, `nothing in the passage names its subject “${subject}”`)];
    if (rowHas(statement, 'value', 'relation') || !isSite.has(subject)) return [];
    // Ignore names that sources use if the statement’s own value is such a name: it would prove itself.
    const sites = named(sourced.words, rowHas(statement, 'value', 'printed') ? own : site);
    return sites.size && !sites.has(subject)
      ? [fault(sourced, `the supporting words name ${[...sites].join(', ')}, not “${subject}”`)]
      : [];
  });
};
