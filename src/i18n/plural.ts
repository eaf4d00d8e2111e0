import { language, type Lang } from '../../geo/model/languages.ts';

/** Writes a number as a language does. */
export const numeral = (lang: Lang) => new Intl.NumberFormat(language[lang].locale).format;

/** Counts in a language: the number as it is written there, and the noun in the form that goes with it. */
export function counter(lang: Lang) {
  const number = numeral(lang);
  const rules = new Intl.PluralRules(language[lang].locale);
  return (n: number, one: string, more: string) => `${number(n)} ${rules.select(n) === 'one' ? one : more}`;
}

/** The same for a number or a range that is already written out. */
export const counted = (n: string, one: string, more: string) => `${n} ${n === '1' ? one : more}`;
