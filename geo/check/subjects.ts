import { sourcedStatements } from '../authored/sourced-statements.ts';
import { placeOf } from '../model/subject.ts';
import { rowHas } from '../model/properties.ts';
import { namesByKind, ownSiteNames } from './lexicon.ts';
import { named } from './mentions.ts';
import { fault, type Check } from './report.ts';

/**
 * The passage names the group or place that its statements are about; `sited` sees to sites. Where the supporting words
 * name sites, the subject is one of them.
 */
export const subjects: Check = (input) => {
  const { group, place, site } = namesByKind(input);
  const own = ownSiteNames(input);
  const isSite = new Set(input.sites.map(({ id }) => id));
  const isEvent = new Set(input.events.map(({ id }) => id));
  return sourcedStatements(input).flatMap((sourced) => {
    const { statement } = sourced;
    const { subject } = statement;
    if (sourced.cells || isEvent.has(subject)) return [];
    const at = placeOf(subject);
    const names = at === null ? group : place;
    if (!isSite.has(subject) && !named(sourced.passage, names).has(at ?? subject))
      return [fault(sourced, `nothing in the passage names its subject “${subject}”`)];
    if (rowHas(statement, 'value', 'relation') || !isSite.has(subject)) return [];
    // Ignore names that sources use if the statement’s own value is such a name: it would prove itself.
    const sites = named(sourced.words, rowHas(statement, 'value', 'printed') ? own : site);
    return sites.size && !sites.has(subject)
      ? [fault(sourced, `the supporting words name ${[...sites].join(', ')}, not “${subject}”`)]
      : [];
  });
};
