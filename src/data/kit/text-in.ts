import type { OurWords } from '../../../geo/model/schema.ts';

/** Words and their language (BCP 47). */
export interface TextWithLang {
  text: string;
  lang: string;
}

/** A text in each of its languages. */
export const textsOf = (text: OurWords): TextWithLang[] =>
  typeof text === 'string'
    ? [{ text, lang: 'en' }]
    : Object.entries(text).map(([lang, words]) => ({ text: words, lang }));

/**
 * A text in a language: in that, or one of its variants (`en-GB` for `en`); else in English; else in the first that the
 * text is in.
 */
export function textIn(text: OurWords, wanted: string): TextWithLang {
  const all = textsOf(text);
  const of = (lang: string) =>
    all.find((one) => one.lang === lang) ?? all.find((one) => one.lang.startsWith(`${lang}-`));
  return of(wanted) ?? of('en') ?? all[0]!;
}
