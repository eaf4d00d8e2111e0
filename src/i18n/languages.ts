import { language, type Lang } from '../../geo/model/languages.ts';

const primary = (tag: string) => tag.toLowerCase().split('-')[0]!;

/** The first of the language tags (BCP 47) that the interface supports, else English. */
export const preferred = (tags: readonly string[]): Lang =>
  tags.map(primary).find((tag): tag is Lang => tag in language) ?? 'en';

/** Right-to-left languages of sources, in addition to those of the interface. */
const rightToLeft = /^(ar|fa|ks|ps|sd)$/;

/** Writing direction of a language (BCP 47). */
export function directionOf(tag: string): 'rtl' | 'ltr' {
  const lang = primary(tag);
  return language[lang as Lang]?.dir ?? (rightToLeft.test(lang) ? 'rtl' : 'ltr');
}
