import type { Lang } from '../../geo/model/languages.ts';

/** In which units the reader measures: metres and kilometres, or feet and miles. */
export type Units = 'metric' | 'imperial';

/** Where roads are measured in miles. */
const miles = new Set(['US', 'GB', 'LR']);

const locale = (tag: string) => {
  try {
    return new Intl.Locale(tag);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/**
 * The units of a reader of a page in `lang` whose browser asks for `tags` (BCP 47), in order. The first tag of the
 * page's own language that names a region counts; where none does, lengths are metric.
 */
export function unitsOf(lang: Lang, tags: readonly string[]): Units {
  const own = tags.map(locale).find((tag) => tag?.language === lang && tag.region);
  return own?.region && miles.has(own.region) ? 'imperial' : 'metric';
}
