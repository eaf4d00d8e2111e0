import type { Names } from '../../../geo/model/schema.ts';
import type { Lang } from '../../../geo/model/languages.ts';

/** English texts shown instead of missing translations; `i18n/mark-english.ts` marks them as English. */
export const fallbacks = new Set<string>();

/** Registers an English text that is shown instead of a missing translation. */
export const fallback = (text: string): string => (fallbacks.add(text), text);

/** Picks a record’s name in a language, or the English name if the record has none in that language. */
export const nameIn = (names: Names, lang: Lang): string => names[lang] ?? fallback(names.en);
