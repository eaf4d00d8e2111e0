import { language, type Lang } from '../../geo/model/languages.ts';
import { dayMs, daysOf, minuteMs, span } from '../../geo/model/when.ts';
import { numeral } from './plural.ts';

/** Names of time zones by their offset in minutes; others are shown as UTC±h. */
const zones: Record<number, string> = { 330: 'IST', 300: 'PKT', 0: 'UTC' };

function zoneName(offset: number): string {
  if (zones[offset]) return zones[offset];
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `UTC${offset < 0 ? '−' : '+'}${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * A cached formatter. It runs in UTC on times shifted by the stated offset: the wall clock of the source's zone. Creating
 * one takes a hundred times as long as using it, and the list of sources alone writes 200 dates.
 */
function formatter(lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([lang, options]);
  const cached =
    formatters.get(key) ?? new Intl.DateTimeFormat(language[lang].locale, { ...options, timeZone: 'UTC' });
  formatters.set(key, cached);
  return cached;
}

/** Writes a range; `same` if both ends are equal, which saves `formatRange` most of its time. */
function between(lang: Lang, options: Intl.DateTimeFormatOptions, from: number, to: number, same: boolean) {
  const format = formatter(lang, options);
  const date = same ? format.format(from) : format.formatRange(from, to);
  return language[lang].printed?.(date) ?? date;
}

/**
 * Writes a moment or an interval (ISO 8601 with a zone) in a language: whole days as dates, moments as date, time
 * and zone.
 */
export function formatWhen(when: string, lang: Lang, { short = false, day: dayOnly = false } = {}): string {
  const { start, end, zone } = span(when);
  const at = (ms: number) => ms + zone * minuteMs;
  const whole = end > start && at(start) % dayMs === 0 && at(end) % dayMs === 0;
  const date: Intl.DateTimeFormatOptions = short
    ? { day: 'numeric', month: 'short' }
    : { day: 'numeric', month: 'long', year: 'numeric' };
  if (whole || short || dayOnly) {
    const [first, last] = daysOf(when);
    return between(lang, date, Date.parse(first), Date.parse(last), first === last);
  }
  const clock: Intl.DateTimeFormatOptions = { ...date, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  return `${between(lang, clock, at(start), at(end), start === end)} ${zoneName(zone)}`;
}

/** A number or a range of numbers, as one value. */
export function formatRange({ min, max }: { min: number; max: number }, lang: Lang): string {
  const number = numeral(lang);
  return min === max ? number(min) : `${number(min)}${language[lang].range ?? '–'}${number(max)}`;
}

/** A list in words: “a, b and c”. */
export const formatList = (items: readonly string[], lang: Lang) =>
  new Intl.ListFormat(language[lang].locale).format(items);
