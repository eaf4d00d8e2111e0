import type { Prose } from '../../../geo/model/schema.ts';

/** Words and their language (BCP 47). */
export interface ProseText {
  text: string;
  lang: string;
}

/** A text in each of its languages; a bare text is English. */
export const proseTexts = (text: Prose): ProseText[] =>
  typeof text === 'string'
    ? [{ text, lang: 'en' }]
    : Object.entries(text).map(([lang, words]) => ({ text: words, lang }));

/**
 * A text in a language: in that, or one of its variants (`en-GB` for `en`); else in English; else in the first that the
 * text is in.
 */
export function proseIn(text: Prose, wanted: string): ProseText {
  const all = proseTexts(text);
  const of = (lang: string) =>
    all.find((one) => one.lang === lang) ?? all.find((one) => one.lang.startsWith(`${lang}-`));
  return of(wanted) ?? of('en') ?? all[0]!;
}
