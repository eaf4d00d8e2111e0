import { sourcedStatements, statementsOf } from '../authored/sourced-statements.ts';
import { placeSubject } from '../model/subject.ts';
import { comparedSides, namesApart } from './identifications.ts';
import { fault, type Check } from './report.ts';

/**
 * Checks that denials are linked at a site for which two sides use different names. If one side denies something about
 * the site, its place or an event there, at least one of its statements must name, in `denies`, the other side’s claims.
 */
export const denialsLinked: Check = (input) => {
  const accounts = new Map(input.speakers.map(({ id, account }) => [id, account]));
  const all = sourcedStatements(input);
  const identifiedSites = new Set(input.identifications.map(({ site }) => site));
  const faults = input.sites
    .filter(({ id }) => identifiedSites.has(id) || namesApart(input, id))
    .flatMap((site) => {
      const events = statementsOf(input, 'event')
        .filter(({ statement: s }) => s.subject === site.id)
        .map(({ statement: s }) => s.value);
      const around = new Set<string>([...events, placeSubject(site.place)]);
      return comparedSides.flatMap((side) => {
        const by = all.filter(({ statement: s }) => accounts.get(s.speaker) === side);
        const claimed = all.some(
          ({ statement: s }) =>
            s.subject === site.id &&
            s.property !== 'name' &&
            accounts.get(s.speaker) !== side &&
            comparedSides.includes(accounts.get(s.speaker)!),
        );
        const linked = by.some(
          ({ statement: { denies } }) =>
            denies && (denies.sites ? around.has(denies.subject) : denies.subject === site.id),
        );
        if (!claimed || linked) return [];
        return by.filter(
          ({ statement: s }) =>
            s.property === 'denied' && !s.denies && (s.subject === site.id || around.has(s.subject)),
        );
      });
    });
  return [...new Set(faults)].map((one) =>
    fault(
      one,
      'it denies what the other side states of a site that it calls otherwise: name those claims in “denies”',
    ),
  );
};
