import type { Input } from '../authored/input.ts';
import { sourcedStatements, statementsOf, type SourcedStatement } from '../authored/sourced-statements.ts';
import { groupBy } from '../../src/data/kit/collect.ts';
import { blankOut, mentions, type Name } from './mentions.ts';
import { fault, type Check } from './report.ts';

/** Words that names of many sites share: they name none. */
const general: ReadonlySet<string> = new Set(
  'markaz makaz mosque masjid jamia camp seminary madrassa madressah the of at near in wa e al'.split(' '),
);
/** Words of a text in lower case, without marks on letters. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Names of each site, ours and those that sources print, as lists of the words that tell it from others. */
function siteNames(input: Input): Map<string, string[][]> {
  const printed = groupBy(statementsOf(input, 'name'), ({ statement }) => statement.subject);
  return new Map(
    input.sites.map(({ id, name }) => {
      const texts = [...Object.values(name), ...(printed.get(id) ?? []).map((s) => s.statement.value.text)];
      const lists = texts.map((text) => wordsOf(text).filter((word) => !general.has(word)));
      return [id, lists.filter((words) => words.length)];
    }),
  );
}

/** Makes the test for a passage that names a site: it holds all words of one of its names, outside names of groups. */
function naming(input: Input): (site: string, passage: string) => boolean {
  const names = siteNames(input);
  const groups: Name[] = input.groups.flatMap(({ id, name, aliases }) =>
    [...Object.values(name), ...aliases.map(({ text }) => text)].map((text) => ({ id, text })),
  );
  return (site, passage) => {
    const words = new Set(wordsOf(blankOut(passage, mentions(passage, groups))));
    return names.get(site)!.some((name) => name.every((word) => words.has(word)));
  };
}

/**
 * A statement about a site rests on a passage that names the site, or names it by its identification; or on one that
 * names its town, in a document that lists two sites more by name. A passage that names a town alone is about the town,
 * and what is said of all sites is said of none of them by itself.
 */
export const sited: Check = (input) => {
  const names = naming(input);
  const sites = new Map(input.sites.map((site) => [site.id, site]));
  const towns = new Map(input.places.map((place) => [place.id, place]));
  const identified = new Map(input.identifications.map((one) => [one.id, one]));
  const bySource = groupBy(sourcedStatements(input), ({ source }) => source.id);
  const lists = new Map<string, number>();
  const listed = ({ source, statement }: SourcedStatement) => {
    const key = `${source.id} ${statement.subject}`;
    const passages = [...new Set(bySource.get(source.id)!.map(({ passage }) => passage))];
    const others = () =>
      [...sites.keys()].filter((id) => id !== statement.subject && passages.some((text) => names(id, text)));
    if (!lists.has(key)) lists.set(key, others().length);
    return lists.get(key)! >= 2;
  };
  const namesTown = ({ passage, statement }: SourcedStatement) => {
    const { names: called, variants } = towns.get(sites.get(statement.subject)!.place)!;
    const words = new Set(wordsOf(passage));
    return [...Object.values(called), ...variants.map(({ text }) => text)].some((name) =>
      wordsOf(name).every((word) => words.has(word)),
    );
  };
  const byIdentification = ({ passage, statement }: SourcedStatement) =>
    identified
      .get(statement.identification ?? '')
      ?.names.some(({ text }) => passage.toLowerCase().includes(text.toLowerCase()));
  return sourcedStatements(input)
    .filter(({ statement, cells }) => sites.has(statement.subject) && !cells)
    .filter(
      (one) =>
        !names(one.statement.subject, one.passage) &&
        !byIdentification(one) &&
        !(namesTown(one) && listed(one)),
    )
    .map((one) =>
      fault(
        one,
        `its passage does not name “${one.statement.subject}”: state it of the place (“place:${sites.get(one.statement.subject)!.place}”) or of the event, or give the identification by which it is this site`,
      ),
    );
};
