import { language, type Lang } from '../../geo/model/languages.ts';

const primary = (tag: string) => tag.toLowerCase().split('-')[0]!;

/** The first of some language tags (BCP 47) that the interface is written in, else English. */
export const preferred = (tags: readonly string[]): Lang =>
  tags.map(primary).find((tag): tag is Lang => tag in language) ?? 'en';

/** Languages of sources, beside those of the interface. */
const rightToLeft = /^(ar|fa|ks|ps|sd)$/;

/** The direction in which a language (BCP 47) is written. */
export function directionOf(tag: string): 'rtl' | 'ltr' {
  const lang = primary(tag);
  return language[lang as Lang]?.dir ?? (rightToLeft.test(lang) ? 'rtl' : 'ltr');
}
