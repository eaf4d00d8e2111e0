import type { Lang } from '../../geo/model/languages.ts';

/** Units of length shown on the page: metric only, or also feet and miles. */
export type Units = 'metric' | 'imperial';

/** Countries (ISO 3166) where road distances are in miles. */
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
 * Units of length for a page in `lang`, read by a browser with the language tags `tags` (BCP 47). The first tag in the
 * page’s language that names a region decides; metric if there is none.
 */
export function unitsOf(lang: Lang, tags: readonly string[]): Units {
  const own = tags.map(locale).find((tag) => tag?.language === lang && tag.region);
  return own?.region && miles.has(own.region) ? 'imperial' : 'metric';
}
