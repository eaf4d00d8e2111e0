import { sourcedStatements, statementsOf } from '../authored/sourced-statements.ts';
import type { Input } from '../authored/input.ts';
import { entryFault, fault, quoted, type Check } from './report.ts';

/** Accounts that are sides: reporters and third parties repeat the names of either. */
const sides = ['india', 'pakistan'] as const;

/** The names that the speakers of an account print for a site, in lower case. */
function namesBy(input: Input, account: string, site: string): string[] {
  const speakers = new Set(input.speakers.filter((s) => s.account === account).map(({ id }) => id));
  return statementsOf(input, 'name')
    .filter(({ statement: s }) => s.subject === site && speakers.has(s.speaker))
    .map(({ statement: s }) => s.value.text.toLowerCase());
}

/** An identification is of a site, and a statement is filed by one of its own subject. */
export const identified: Check = (input) => {
  const sites = new Set(input.sites.map(({ id }) => id));
  const ofSite = new Map(input.identifications.map(({ id, site }) => [id, site]));
  return [
    ...input.identifications
      .filter(({ site }) => !sites.has(site))
      .map((one) => entryFault(input, 'identifications', one, `there is no site “${one.site}”`)),
    ...sourcedStatements(input).flatMap((sourced) => {
      const { subject, identification: id } = sourced.statement;
      if (id === undefined || ofSite.get(id) === subject) return [];
      return [
        fault(
          sourced,
          ofSite.has(id)
            ? `the identification “${id}” is of “${ofSite.get(id)}”, not of its subject`
            : `there is no identification “${id}”`,
        ),
      ];
    }),
  ];
};

/** A site for which two sides print different names has a record that says why they are one. */
export const namesIdentified: Check = (input) => {
  const known = new Set(input.identifications.map(({ site }) => site));
  return input.sites
    .filter(({ id }) => !known.has(id))
    .flatMap((site) => {
      const [ours, theirs] = sides.map((side) => namesBy(input, side, site.id));
      if (!ours!.length || !theirs!.length || ours!.some((name) => theirs!.includes(name))) return [];
      const names = quoted(new Set([...ours!, ...theirs!]));
      const reason = `two sides call it ${names}: say in geo/identifications.json why they are one site, or split it`;
      return [entryFault(input, 'sites', site, reason)];
    });
};
