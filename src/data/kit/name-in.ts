import type { Text, ValueOf } from '../../../geo/model/schema.ts';
import type { Lang } from '../../../geo/model/languages.ts';

type Told = ValueOf<'said'>;

/** A told value as a text: edition 1 writes `text` for `en`. */
export const toldText = ({ text, ...others }: Told): Text =>
  text === undefined ? others : { en: text, ...others };

/** A text and its language (BCP 47). */
interface Chosen {
  text: string;
  lang: string;
}

/**
 * A text in a language: in that, or one of its variants (`en-GB` for `en`); else in English; else in the first that the
 * text is in.
 */
export function textIn(texts: Text, wanted: string): Chosen {
  const langs = Object.keys(texts);
  const of = (lang: string) =>
    langs.find((one) => one === lang) ?? langs.find((one) => one.startsWith(`${lang}-`));
  const lang = of(wanted) ?? of('en') ?? langs[0]!;
  return { text: texts[lang]!, lang };
}

/** Texts shown in another language than the page’s, with that language; `i18n/mark-fallbacks.ts` marks them. */
export const fallbacks = new Map<string, string>();

/** Registers a text in a language (BCP 47) that is shown instead of a missing translation. */
export const fallback = (text: string, lang = 'en'): string => (fallbacks.set(text, lang), text);

/** A name in a language, or else as `textIn` chooses. */
export function nameIn(names: Text, lang: Lang): string {
  const chosen = textIn(names, lang);
  return chosen.lang === lang ? chosen.text : fallback(chosen.text, chosen.lang);
}

/** A name for files, which are in English where they can be. */
export const plainName = (names: Text): string => textIn(names, 'en').text;
