import type { Text } from '../../../geo/model/schema.ts';

/** Words and their language (BCP 47). */
export interface TextWithLang {
  text: string;
  lang: string;
}

/** A text in each of its languages. */
export const textsOf = (text: Text): TextWithLang[] =>
  typeof text === 'string'
    ? [{ text, lang: 'en' }]
    : Object.entries(text).map(([lang, words]) => ({ text: words, lang }));

/** A text in a language, else in English, else in the first that it has. */
export function textIn(text: Text, lang: string): TextWithLang {
  const all = textsOf(text);
  return all.find((one) => one.lang === lang) ?? all.find((one) => one.lang === 'en') ?? all[0]!;
}
