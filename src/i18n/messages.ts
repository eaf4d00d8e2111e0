import { languages, type Lang } from '../../geo/model/languages.ts';
import { en, type Messages } from './en.ts';
import type { Tools } from './tools/en.ts';

/** Each module exports one catalogue, named after its language: `hi` in `hi.ts`, `hiTools` in `tools/hi.ts`. */
const modules = import.meta.glob<Record<string, unknown>>([
  './??.ts',
  './???.ts',
  './tools/*.ts',
  // Loaded with the page.
  '!./en.ts',
]);
const catalogues = <T>(folder: string, suffix = '') =>
  Object.fromEntries(
    languages.map((lang) => [lang, async () => (await modules[`${folder}/${lang}.ts`]!())[lang + suffix]]),
  ) as Record<Lang, () => Promise<T>>;

/** Loads the messages of a language. English is loaded with the page. */
export const messages = catalogues<Messages>('.');
messages.en = async () => en;

/** Loads the messages of late parts in a language: search, tools, site details. */
export const tools = catalogues<Tools>('./tools', 'Tools');
