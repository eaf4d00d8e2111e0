import { language, type Lang } from '../../geo/model/languages.ts';
import { dayMs, endsOf, isoDay, minuteMs, span, type TimeEnd } from '../../geo/model/when.ts';
import { formatBetween } from './format.ts';
import { whenWords } from './when-words.ts';

/** Names of time zones by UTC offset in minutes; others are shown as UTC±h. */
const zones: Record<number, string> = { 330: 'IST', 300: 'PKT', 0: 'UTC' };

function zoneName(offset: number): string {
  if (zones[offset]) return zones[offset];
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `UTC${offset < 0 ? '−' : '+'}${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
}

/** Parts of a date or time to print (year, month, day, clock): not more than the source states. */
function fields(unit: TimeEnd['unit'], short: boolean): Intl.DateTimeFormatOptions {
  const [year, month, day] = [
    { year: 'numeric' },
    { month: short ? 'short' : 'long' },
    { day: 'numeric' },
  ] as const;
  if (unit === 'year') return year;
  if (unit === 'month') return { ...month, ...year };
  if (short) return { ...day, ...month };
  const date = { ...day, ...month, ...year };
  return unit === 'day' ? date : { ...date, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
}

/** Writes a date or time in words, with its zone if it has one, and with “about” or “possibly” if it is marked so. */
function formatEnd(end: TimeEnd, lang: Lang, short: boolean): string {
  const words = whenWords[lang] ?? whenWords.en;
  const date = formatBetween(lang, fields(end.unit, short), end.start, end.start, true);
  const text = end.zone === null || short ? date : `${date} ${zoneName(end.zone)}`;
  const about = end.approximate ? words.about(text) : text;
  return end.uncertain ? words.possibly(about) : about;
}

const qualified = ({ approximate, uncertain }: TimeEnd) => approximate || uncertain;

/**
 * Writes a date, time or interval (EDTF) in words: a moment as date, time and zone; “about”, “possibly” or “or later”
 * for what is approximate, uncertain or open. If `short`, a moment becomes its day, and a day has no year.
 */
export function formatWhen(when: string, lang: Lang, { short = false } = {}): string {
  const [from, to] = endsOf(when);
  const words = whenWords[lang] ?? whenWords.en;
  const write = (end: TimeEnd) => formatEnd(end, lang, short);
  if (typeof from === 'string') return typeof to === 'string' ? '' : words.until(write(to));
  if (to === 'unknown') return words.from(write(from));
  if (to === 'open') return words[from.unit === 'moment' && !short ? 'after' : 'orLater'](write(from));
  if (from.unit !== to.unit || qualified(from) || qualified(to))
    return from === to ? write(from) : `${write(from)}${language[lang].range ?? ' – '}${write(to)}`;

  const { start, end, zone } = span(when);
  const at = (ms: number) => ms + zone * minuteMs;
  const whole = end > start && at(start) % dayMs === 0 && at(end) % dayMs === 0;
  const unit = from.unit === 'moment' && (whole || short) ? 'day' : from.unit;
  const last = end > start && unit !== 'moment' ? end - 1 : end;
  const same = from === to || (unit === 'day' ? isoDay(at(start)) === isoDay(at(last)) : start === end);
  const text = formatBetween(lang, fields(unit, short), at(start), at(last), same);
  return unit === 'moment' && from.zone !== null ? `${text} ${zoneName(from.zone)}` : text;
}
