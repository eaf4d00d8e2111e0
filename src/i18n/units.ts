import type { Lang } from '../../geo/model/languages.ts';

/** Metric units alone, or feet and miles besides. */
export type Units = 'metric' | 'imperial';

/** Regions (ISO 3166) where roads are measured in miles. */
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
 * Units for a page in `lang` and a browser with the language tags `tags` (BCP 47): those of the first tag of the page's
 * language that names a region; metric if none does.
 */
export function unitsOf(lang: Lang, tags: readonly string[]): Units {
  const own = tags.map(locale).find((tag) => tag?.language === lang && tag.region);
  return own?.region && miles.has(own.region) ? 'imperial' : 'metric';
}
