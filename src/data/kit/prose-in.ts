import type { Prose } from '../../../geo/model/schema.ts';

/** Text with its language (BCP 47). */
export interface ProseText {
  text: string;
  lang: string;
}

/** Lists a text in each of its languages; a plain string counts as English. */
export const proseTexts = (text: Prose): ProseText[] =>
  typeof text === 'string'
    ? [{ text, lang: 'en' }]
    : Object.entries(text).map(([lang, words]) => ({ text: words, lang }));

/**
 * Chooses a language of a text: the wanted one or a variant of it (`en-GB` for `en`), else English, else the first one
 * in which the text exists.
 */
export function proseIn(text: Prose, wanted: string): ProseText {
  const all = proseTexts(text);
  const of = (lang: string) =>
    all.find((one) => one.lang === lang) ?? all.find((one) => one.lang.startsWith(`${lang}-`));
  return of(wanted) ?? of('en') ?? all[0]!;
}
