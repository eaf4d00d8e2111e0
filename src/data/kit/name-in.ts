import type { Names } from '../../../geo/model/schema.ts';
import type { Lang } from '../../../geo/model/languages.ts';

/** English texts that stand on the page for want of a translation; `i18n/mark-english.ts` marks them as English. */
export const fallbacks = new Set<string>();

/** Gives an English text that stands for a missing one, and remembers it. */
export const fallback = (text: string): string => (fallbacks.add(text), text);

/** A name in a language, or in English where a record has none in it. */
export const nameIn = (names: Names, lang: Lang): string => names[lang] ?? fallback(names.en);
