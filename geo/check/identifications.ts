import { sourcedStatements, statementsOf } from '../authored/sourced-statements.ts';
import type { Input } from '../authored/input.ts';
import { usualAccounts } from '../model/accounts.ts';
import { entryFault, fault, quoted, type Check } from './report.ts';

/** Ids of the accounts that are compared. Reporters and third parties use the names of either party. */
export const comparedSides = usualAccounts.filter(({ compared }) => compared).map(({ id }) => id);

/** Names, in lower case, that speakers of one account (such as the Indian side) use for a site in the sources. */
function namesBy(input: Input, account: string, site: string): string[] {
  const speakers = new Set(input.speakers.filter((s) => s.account === account).map(({ id }) => id));
  return statementsOf(input, 'name')
    .filter(({ statement: s }) => s.subject === site && speakers.has(s.speaker))
    .map(({ statement: s }) => s.value.text.toLowerCase());
}

/**
 * Checks that an identification, which explains why two names mean one site, is of a site, and that statements refer
 * only to an identification of their own subject.
 */
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

/** Names that two sides use for a site, if each side uses some and the sides share none; otherwise null. */
export function namesApart(input: Input, site: string): string[] | null {
  const [ours, theirs] = comparedSides.map((side) => namesBy(input, side, site));
  if (!ours!.length || !theirs!.length || ours!.some((name) => theirs!.includes(name))) return null;
  return [...ours!, ...theirs!];
}

/**
 * Checks that a site for which two sides use different names has an identification: a record with the reasons why both
 * names mean one site.
 */
export const namesIdentified: Check = (input) => {
  const known = new Set(input.identifications.map(({ site }) => site));
  return input.sites
    .filter(({ id }) => !known.has(id))
    .flatMap((site) => {
      const apart = namesApart(input, site.id);
      if (!apart) return [];
      const names = quoted(new Set(apart));
      const reason = `two sides call it ${names}: say in geo/identifications.json why they are one site, or split it`;
      return [entryFault(input, 'sites', site, reason)];
    });
};
