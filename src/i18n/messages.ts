import { languages, type Lang } from '../../geo/model/languages.ts';
import { en, type Messages } from './en.ts';
import type { Tools } from './tools/en.ts';

/**
 * Files with the messages of the page, one for each language; each exports an object named after its language: `hi` in
 * `hi.ts`, `hiTools` in `tools/hi.ts`.
 */
const modules = import.meta.glob<Record<string, unknown>>([
  './??.ts',
  './???.ts',
  './tools/*.ts',
  // Leave out the English messages of the first view: they are loaded with the page and not on demand.
  '!./en.ts',
]);
const catalogues = <T>(folder: string, suffix = '') =>
  Object.fromEntries(
    languages.map((lang) => [lang, async () => (await modules[`${folder}/${lang}.ts`]!())[lang + suffix]]),
  ) as Record<Lang, () => Promise<T>>;

/** Loads the messages of the first view in a language; English is already loaded with the page. */
export const messages = catalogues<Messages>('.');
messages.en = async () => en;

/** Loads the messages of parts that are loaded on demand (search, tools, site details) in a language. */
export const tools = catalogues<Tools>('./tools', 'Tools');
