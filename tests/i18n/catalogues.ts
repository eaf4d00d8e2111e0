import { properties } from '../../geo/model/properties.ts';
import type { Lang } from '../../src/data/catalogue/catalogue.ts';
import { en as english } from '../../src/i18n/en.ts';
import { hi as hindi } from '../../src/i18n/hi.ts';
import { ur as urdu } from '../../src/i18n/ur.ts';
import { filterWords } from '../../src/i18n/facet-words.ts';
import { propertyName } from '../../src/i18n/property-names.ts';
import { standingWords } from '../../src/i18n/standing-words.ts';
import { valueWords } from '../../src/i18n/value-words.ts';
import { emptyDataset } from '../../src/data/catalogue/empty.ts';
import { enTools } from '../../src/i18n/tools/en.ts';
import { hiTools } from '../../src/i18n/tools/hi.ts';
import { urTools } from '../../src/i18n/tools/ur.ts';

/** Names of properties in a language, without those that fall back to English. */
const names = (lang: Lang) =>
  Object.fromEntries(
    properties.flatMap((property) => {
      const { text, lang: other } = propertyName(
        { dataset: { ...emptyDataset, version: '' } },
        property,
        lang,
      );
      return other ? [] : [[property, text]];
    }),
  );

/** Words of filters in a language, without those that fall back to English. */
const filters = (lang: Lang) =>
  Object.fromEntries(Object.entries(filterWords).map(([key, words]) => [key, words[lang] ?? {}]));
const tables = (lang: Lang) => ({
  properties: names(lang),
  filters: filters(lang),
  values: valueWords[lang] ?? {},
  standing: standingWords[lang] ?? {},
});

/** All messages of the interface in each language: those of the first view and those of late parts. */
export const en = { ...english, tools: enTools, ...tables('en') };
export const hi = { ...hindi, tools: hiTools, ...tables('hi') };
export const ur = { ...urdu, tools: urTools, ...tables('ur') };

export type Leaf = string | ((...args: never[]) => string);

/** Every message by its path, such as `boundaryViews.india.label`. */
export function leaves(node: unknown, path: string[] = []): [path: string, message: Leaf][] {
  if (typeof node === 'string' || typeof node === 'function') return [[path.join('.'), node as Leaf]];
  return Object.entries(node as object).flatMap(([key, value]) => leaves(value, [...path, key]));
}

/** Messages that choose one of several forms by their last argument, with the values for it. */
const forms: Record<string, readonly string[]> = {
  'tools.ignoredValue': ['unknown', 'repeated', 'needs-site', 'reversed', 'undated'],
};
const given = [101, 211, 307, 401];

/** All forms of a message, with a number for each argument. */
export function said(path: string, message: Leaf): string[] {
  if (typeof message === 'string') return [message];
  const numbers = given.slice(0, message.length);
  const calls = forms[path]?.map((form) => [...numbers.slice(0, -1), form]) ?? [numbers];
  return calls.map((args) => message(...(args as never[])));
}
