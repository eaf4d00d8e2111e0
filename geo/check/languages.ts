import { fileOf, listNames } from '../authored/input.ts';
import { statementsProvenBy } from '../authored/sourced-statements.ts';
import type { Problem } from '../authored/problem.ts';
import type { Text } from '../model/schema.ts';
import { languages } from '../model/languages.ts';
import { toldText } from '../../src/data/kit/name-in.ts';
import { fault, type Check } from './report.ts';

const lacking = (text: Text) => languages.filter((lang) => !Object.hasOwn(text, lang));
const reason = (what: string, langs: readonly string[]) =>
  `${what} is missing in ${langs.join(' and ')}: every text is kept in ${languages.join(', ')}`;

/** Names, reasons and values in our own words are kept in every language of the interface. */
export const inEveryLanguage: Check = (input) => {
  const listed = listNames.flatMap((list) =>
    input[list].flatMap((entry, i): Problem[] => {
      const texts: Record<string, Text | undefined> = {
        name: undefined,
        names: undefined,
        ...entry,
      } as never;
      return ['name', 'names', 'reason'].flatMap((field) => {
        const text = texts[field];
        const langs = text ? lacking(text) : [];
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
    const langs = lacking(toldText(sourced.statement.value));
    return langs.length ? [fault(sourced, reason('its value', langs))] : [];
  });
  return [...listed, ...told];
};
