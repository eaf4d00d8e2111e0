import { properties } from '../../geo/model/properties.ts';
import type { Lang } from '../../src/data/catalogue/catalogue.ts';
import * as english from '../../src/i18n/en.ts';
import * as hindi from '../../src/i18n/hi.ts';
import * as urdu from '../../src/i18n/ur.ts';
import { filterWords } from '../../src/i18n/facet-words.ts';
import { propertyName } from '../../src/i18n/property-names.ts';
import { valueWords } from '../../src/i18n/value-words.ts';
import * as englishTools from '../../src/i18n/tools/en.ts';
import * as hindiTools from '../../src/i18n/tools/hi.ts';
import * as urduTools from '../../src/i18n/tools/ur.ts';

/** Names of properties in a language; none where one would be shown in another language. */
const names = (lang: Lang) =>
  Object.fromEntries(
    properties.flatMap((property) => {
      const { text, lang: other } = propertyName(property, lang);
      return other ? [] : [[property, text]];
    }),
  );

/** Words of filters in a language; none where English would be shown for them. */
const filters = (lang: Lang) =>
  Object.fromEntries(Object.entries(filterWords).map(([key, words]) => [key, words[lang] ?? {}]));

/** All that the interface says in each language: the page's words, and those that come with its late parts. */
export const en = {
  ...english.en,
  tools: englishTools.en,
  properties: names('en'),
  filters: filters('en'),
  values: valueWords.en,
};
export const hi = {
  ...hindi.hi,
  tools: hindiTools.hi,
  properties: names('hi'),
  filters: filters('hi'),
  values: valueWords.hi ?? {},
};
export const ur = {
  ...urdu.ur,
  tools: urduTools.ur,
  properties: names('ur'),
  filters: filters('ur'),
  values: valueWords.ur ?? {},
};

export type Leaf = string | ((...args: never[]) => string);

/** Every message by its path, such as `boundaryViews.india.label`. */
export function leaves(node: unknown, path: string[] = []): [path: string, message: Leaf][] {
  if (typeof node === 'string' || typeof node === 'function') return [[path.join('.'), node as Leaf]];
  return Object.entries(node as object).flatMap(([key, value]) => leaves(value, [...path, key]));
}

/** Messages that choose one of their forms by their last argument. */
const forms: Record<string, readonly string[]> = {
  'tools.ignoredValue': ['unknown', 'repeated', 'needs-site', 'reversed', 'undated'],
  cell: ['contested', 'one source'],
};
const given = [101, 211, 307, 401];

/** A message in each of its forms, with a number for each argument. */
export function said(path: string, message: Leaf): string[] {
  if (typeof message === 'string') return [message];
  const numbers = given.slice(0, message.length);
  const calls = forms[path]?.map((form) => [...numbers.slice(0, -1), form]) ?? [numbers];
  return calls.map((args) => message(...(args as never[])));
}
