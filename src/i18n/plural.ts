import { language, type Lang } from '../../geo/model/languages.ts';

/** Makes a function that formats numbers in a language. */
export const numeral = (lang: Lang) => new Intl.NumberFormat(language[lang].locale).format;

/** Makes a function that writes a number of things in a language: “1 site”, “2 sites”, “0 sites”. */
export function counter(lang: Lang) {
  const number = numeral(lang);
  return (n: number, one: string, more: string) => `${number(n)} ${n === 1 ? one : more}`;
}

/** Writes a number of things, “1 site” or “2–3 sites”, from a number or range that is already formatted. */
export const counted = (n: string, one: string, more: string) => `${n} ${n === '1' ? one : more}`;
