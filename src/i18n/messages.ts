import { languages, type Lang } from '../../geo/model/languages.ts';
import { en, type Messages } from './en.ts';
import type { Tools } from './tools/en.ts';

/** Each module exports one catalogue under the name of its language: `hi` in `hi.ts`. */
const modules = import.meta.glob<Record<string, unknown>>([
  './??.ts',
  './???.ts',
  './tools/*.ts',
  // Part of the page.
  '!./en.ts',
]);
const catalogues = <T>(folder: string) =>
  Object.fromEntries(
    languages.map((lang) => [lang, async () => (await modules[`${folder}/${lang}.ts`]!())[lang]]),
  ) as Record<Lang, () => Promise<T>>;

/** The messages of each language. English is part of the page, the others are fetched when they are asked for. */
export const messages = catalogues<Messages>('.');
messages.en = async () => en;

/** The words of what comes late: the search, the tools, much of what opens of a site. Fetched with the first of them. */
export const tools = catalogues<Tools>('./tools');
