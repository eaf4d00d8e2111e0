import type { Prose } from '../../../geo/model/schema.ts';

/** Words and their language (BCP 47). */
export interface ProseText {
  text: string;
  lang: string;
}

/** A text in each of its languages. */
export const proseTexts = (text: Prose): ProseText[] =>
  typeof text === 'string'
    ? [{ text, lang: 'en' }]
    : Object.entries(text).map(([lang, words]) => ({ text: words, lang }));

/** A text in a language, else in English, else in the first that it has. */
export function proseIn(text: Prose, lang: string): ProseText {
  const all = proseTexts(text);
  return all.find((one) => one.lang === lang) ?? all.find((one) => one.lang === 'en') ?? all[0]!;
}
