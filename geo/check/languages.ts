import { fileOf, listNames, metaFile } from '../authored/input.ts';
import { statementsProvenBy } from '../authored/sourced-statements.ts';
import type { Problem } from '../authored/problem.ts';
import type { Text } from '../model/schema.ts';
import { toldText } from '../../src/data/kit/name-in.ts';
import { fault, type Check } from './report.ts';

const lacking = (text: Text, languages: readonly string[]) =>
  languages.filter((lang) => !Object.hasOwn(text, lang));
const reason = (what: string, langs: readonly string[]) =>
  `${what} is missing in ${langs.join(' and ')}, in which ${metaFile} says that every text is kept`;

/** Checks that names, reasons and values in our own words exist in every language that the dataset names. */
export const inEveryLanguage: Check = (input) => {
  const { languages } = input.meta;
  // A publisher’s name is a proper name: one language is enough.
  const kept = listNames.filter((list) => list !== 'publishers');
  const listed = kept.flatMap((list) =>
    input[list].flatMap((entry, i): Problem[] => {
      const texts = entry as Record<string, unknown>;
      return ['name', 'names', 'reason', 'basis', 'against'].flatMap((field) => {
        const value = texts[field];
        // Skip lists of names, as in an identification: they are quoted from sources, each in its own language.
        const text = typeof value === 'object' && !Array.isArray(value) ? (value as Text) : undefined;
        const langs = text ? lacking(text, languages) : [];
        return langs.length
          ? [
              {
                file: fileOf(list),
                record: `[${i}].${field} (${entry.id})`,
                reason: reason(`its ${field}`, langs),
              },
            ]
          : [];
      });
    }),
  );
  const told = statementsProvenBy(input, 'toldFromPassage').flatMap((sourced) => {
    const langs = lacking(toldText(sourced.statement.value), languages);
    return langs.length ? [fault(sourced, reason('its value', langs))] : [];
  });
  const about = Object.entries({ ...input.meta }).flatMap(([field, value]): Problem[] => {
    const texts =
      field === 'about' ? (value as Text[]) : field === 'title' || field === 'summary' ? [value as Text] : [];
    return texts.flatMap((text) => {
      const langs = lacking(text, languages);
      return langs.length ? [{ file: metaFile, record: field, reason: reason(`its ${field}`, langs) }] : [];
    });
  });
  return [...about, ...listed, ...told];
};
