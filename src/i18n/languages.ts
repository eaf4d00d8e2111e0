import type { Lang } from '../data/catalogue.ts';

/** The locale each language is written in, with the digits its newspapers use. */
export const locales: Record<Lang, string> = {
  en: 'en-GB',
  hi: 'hi-IN-u-nu-latn',
  ur: 'ur-PK-u-nu-latn',
};

/** What speakers of a language call it, and the short form that stands in the header. */
export const ownNames: Record<Lang, { short: string; name: string }> = {
  en: { short: 'EN', name: 'English' },
  hi: { short: 'हिन्दी', name: 'हिन्दी' },
  ur: { short: 'اردو', name: 'اردو' },
};

const primary = (tag: string) => tag.toLowerCase().split('-')[0]!;

/** The first of some language tags (BCP 47) that the interface is written in, else English. */
export const preferred = (tags: readonly string[]): Lang =>
  tags.map(primary).find((tag): tag is Lang => tag in locales) ?? 'en';

const rightToLeft = new Set(['ar', 'fa', 'ks', 'ps', 'sd', 'ur']);

/** The direction in which a language (BCP 47) is written. */
export const directionOf = (tag: string): 'rtl' | 'ltr' => (rightToLeft.has(primary(tag)) ? 'rtl' : 'ltr');

/** The attributes of an element whose words are in another language than those around it; none where `lang` is not set. */
export const marked = (lang: string | undefined) => (lang ? { lang, dir: directionOf(lang) } : {});
