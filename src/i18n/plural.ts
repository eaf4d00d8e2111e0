import type { Lang } from '../data/catalogue.ts';
import { locales } from './languages.ts';

/** Counts in a language: the number as it is written there, and the noun in the form that goes with it. */
export function counter(lang: Lang) {
  const number = new Intl.NumberFormat(locales[lang]);
  const rules = new Intl.PluralRules(locales[lang]);
  return (n: number, one: string, more: string) =>
    `${number.format(n)} ${rules.select(n) === 'one' ? one : more}`;
}

/** The same for a number or a range that is already written out. */
export const counted = (n: string, one: string, more: string) => `${n} ${n === '1' ? one : more}`;
