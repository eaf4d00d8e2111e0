import type { Text, ValueOf } from '../../../geo/model/schema.ts';
import { proseIn } from './prose-in.ts';
import type { Lang } from '../../../geo/model/languages.ts';

type Told = ValueOf<'said'>;

/** Text of a value in our own words, by language; edition 1 of the format has the key `text` for English. */
export const toldText = ({ text, ...others }: Told): Text =>
  text === undefined ? others : { en: text, ...others };

/**
 * Texts that the page shows in another language because a translation is missing, with that language;
 * `i18n/mark-fallbacks.ts` marks them in the page.
 */
export const fallbacks = new Map<string, string>();

/** Registers a text in a language (BCP 47) that is shown instead of a missing translation. */
export const fallback = (text: string, lang = 'en'): string => (fallbacks.set(text, lang), text);

/** Name in a language; if it is missing, in English or another one (see `proseIn`). */
export function nameIn(names: Text, lang: Lang): string {
  const chosen = proseIn(names, lang);
  return chosen.lang === lang ? chosen.text : fallback(chosen.text, chosen.lang);
}

/** Name in English for downloaded files; in another language if there is none in English. */
export const plainName = (names: Text): string => proseIn(names, 'en').text;
