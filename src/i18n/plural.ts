import { language, type Lang } from '../../geo/model/languages.ts';

/** Formats numbers in a language. */
export const numeral = (lang: Lang) => new Intl.NumberFormat(language[lang].locale).format;

/** Counts things in a language: the number, and the noun: singular after 1, plural after all others and 0. */
export function counter(lang: Lang) {
  const number = numeral(lang);
  return (n: number, one: string, more: string) => `${number(n)} ${n === 1 ? one : more}`;
}

/** The same for a number or range that is already formatted. */
export const counted = (n: string, one: string, more: string) => `${n} ${n === '1' ? one : more}`;
