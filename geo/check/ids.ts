import { fileOf, sourceFolder } from '../authored/input.ts';
import { sourcedStatements } from '../authored/sourced-statements.ts';
import type { Check } from './report.ts';

/**
 * Checks that ids are unique within their list. Sites, groups and events share one space of ids, as a statement’s
 * subject may be any of them.
 */
export const ids: Check = (input) => {
  const spaces = [
    ['sites', 'groups', 'events'],
    ['places'],
    ['speakers'],
    ['institutions'],
    ['publishers'],
    ['origins'],
    ['identifications'],
  ] as const;
  return spaces.flatMap((lists) => {
    const seen = new Map<string, string>();
    return lists.flatMap((list) =>
      input[list].flatMap(({ id }, i) => {
        const record = `[${i}] (${id})`;
        const first = seen.get(id);
        seen.set(id, first ?? `${fileOf(list)} ${record}`);
        return first
          ? [{ file: fileOf(list), record, reason: `the id “${id}” is already that of ${first}` }]
          : [];
      }),
    );
  });
};

/** Checks that no two statements share an id, and that none has the id of a withdrawn statement. */
export const statementIds: Check = (input) => {
  const seen = new Map(input.withdrawn.map(({ id }) => [id, 'a withdrawn statement (geo/withdrawn.json)']));
  return sourcedStatements(input).flatMap(({ file, record, id }) => {
    const first = seen.get(id);
    seen.set(id, first ?? `${file} ${record}`);
    return first
      ? [{ file, record, reason: `the id “${id}” is already that of ${first}: choose another` }]
      : [];
  });
};

/** Checks that the file of every source is named after the source’s id. */
export const sourceFileNames: Check = ({ sources }) =>
  sources
    .filter(({ file, source }) => file !== `${sourceFolder}${source.id}.json`)
    .map(({ file, source }) => ({
      file,
      record: `id (${source.id})`,
      reason: `the file should be named ${source.id}.json`,
    }));

/**
 * Checks that no two groups share a map symbol, or a name in any language: neither a reader nor a check could tell them
 * apart.
 */
export const distinctMarks: Check = ({ groups }) => {
  const seen = new Map<string, string>();
  return groups.flatMap(({ id, name, aliases, mark }, i) =>
    [
      ...(mark ? [`the mark ${mark.shape} ${mark.colour}`] : []),
      ...new Set(
        [...Object.values(name), ...aliases.map(({ text }) => text)].map(
          (text) => `the name “${text.toLowerCase()}”`,
        ),
      ),
    ].flatMap((trait) => {
      const other = seen.get(trait);
      seen.set(trait, other ?? id);
      return other
        ? [{ file: fileOf('groups'), record: `[${i}] (${id})`, reason: `${trait} is also that of ${other}` }]
        : [];
    }),
  );
};
