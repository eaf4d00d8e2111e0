import { language, type Lang } from '../../geo/model/languages.ts';

const primary = (tag: string) => tag.toLowerCase().split('-')[0]!;

/** First supported language among the language tags (BCP 47) of a browser, else English. */
export const preferred = (tags: readonly string[]): Lang =>
  tags.map(primary).find((tag): tag is Lang => tag in language) ?? 'en';

/** Languages that are written from right to left and occur in sources, in addition to those of the page. */
const rightToLeft = /^(ar|fa|ks|ps|sd)$/;

/** Writing direction of a language, given by its tag (BCP 47). */
export function directionOf(tag: string): 'rtl' | 'ltr' {
  const lang = primary(tag);
  return language[lang as Lang]?.dir ?? (rightToLeft.test(lang) ? 'rtl' : 'ltr');
}
