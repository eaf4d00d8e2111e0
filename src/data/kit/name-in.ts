import type { Text, ValueOf } from '../../../geo/model/schema.ts';
import { proseIn } from './prose-in.ts';
import type { Lang } from '../../../geo/model/languages.ts';

type Told = ValueOf<'said'>;

/** A told value as a text: edition 1 writes `text` for `en`. */
export const toldText = ({ text, ...others }: Told): Text =>
  text === undefined ? others : { en: text, ...others };

/** Texts shown in another language than the page’s, with that language; `i18n/mark-fallbacks.ts` marks them. */
export const fallbacks = new Map<string, string>();

/** Registers a text in a language (BCP 47) that is shown instead of a missing translation. */
export const fallback = (text: string, lang = 'en'): string => (fallbacks.set(text, lang), text);

/** A name in a language, or else as `proseIn` chooses. */
export function nameIn(names: Text, lang: Lang): string {
  const chosen = proseIn(names, lang);
  return chosen.lang === lang ? chosen.text : fallback(chosen.text, chosen.lang);
}

/** A name for files, which are in English where they can be. */
export const plainName = (names: Text): string => proseIn(names, 'en').text;
