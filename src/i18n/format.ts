import { language, type Lang } from '../../geo/model/languages.ts';
import { numeral } from './plural.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Date formatter from a cache, because creating one takes a hundred times as long as using it, and the list of sources
 * alone writes 200 dates. It formats in UTC: callers shift times by the source’s UTC offset first, so that it prints
 * the source’s local time.
 */
function formatter(lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([lang, options]);
  const cached =
    formatters.get(key) ?? new Intl.DateTimeFormat(language[lang].locale, { ...options, timeZone: 'UTC' });
  formatters.set(key, cached);
  return cached;
}

/**
 * Writes a range between two local times, in milliseconds as if the clock were UTC. `same` tells that both are equal,
 * which saves most of the time that `formatRange` takes.
 */
export function formatBetween(
  lang: Lang,
  options: Intl.DateTimeFormatOptions,
  from: number,
  to: number,
  same: boolean,
): string {
  const format = formatter(lang, options);
  const date = same ? format.format(from) : format.formatRange(from, to);
  return language[lang].printed?.(date) ?? date;
}

/** Writes a range of days, or one day if both are equal; days are `YYYY-MM-DD`. */
export function formatDays(from: string, to: string, lang: Lang): string {
  const date = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return formatBetween(lang, date, Date.parse(from), Date.parse(to), from === to);
}

/** Writes a range of numbers, or one number if both are equal. */
export function formatRange({ min, max }: { min: number; max: number }, lang: Lang): string {
  const number = numeral(lang);
  return min === max ? number(min) : `${number(min)}${language[lang].range ?? '–'}${number(max)}`;
}

/** A list in words: “a, b and c”; no comma before the last word in any language, as newspapers print it. */
export function formatList(items: readonly string[], lang: Lang): string {
  const parts = new Intl.ListFormat(language[lang].locale).formatToParts(items);
  const and = parts.findLastIndex(({ type }) => type === 'literal');
  return parts.map(({ value }, i) => (i === and ? value.replace(/^[,،]/, '') : value)).join('');
}
