import { dayMs } from '../model/when.ts';

/** Range of whole days, as day numbers counted from 1970-01-01; `end` is not included. */
export interface Days {
  start: number;
  end: number;
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const weekdays = 'thursday friday saturday sunday monday tuesday wednesday'.split(' ');
/**
 * Name of a month or weekday with a capital letter, as English writes it: “may” and “march” in lower case are verbs.
 */
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const month = months
  .flatMap((name) => [name, name.slice(0, 3)])
  .map(capital)
  .join('|');
const weekday = weekdays.map(capital).join('|');
const dayOf = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and)\s*(?<last>\d{1,2})(?:st|nd|rd|th)?)?`;
const year = String.raw`(?:,?\s+(?<year>(?:19|20)\d\d))?`;

const patterns = [
  String.raw`(?<iso>(?:19|20)\d\d-\d\d-\d\d)`,
  String.raw`${dayOf}\s+(?<month>${month})\b\.?${year}`,
  String.raw`(?<month>${month})\b\.?\s+${dayOf}(?!\d)${year}`,
  String.raw`(?<month>${month})\b\.?${year}`,
  String.raw`(?<weekday>${weekday})`,
  String.raw`(?<relative>[Tt]oday|[Tt]his morning|[Tt]onight|[Yy]esterday|[Ll]ast night|[Tt]omorrow)`,
  String.raw`(?<which>[Ll]ast|[Tt]his|[Nn]ext) month`,
  String.raw`(?<year>(?:19|20)\d\d)`,
].map((body) => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${body})(?![\p{L}\p{N}])`, 'gu'));

const number = (y: number, m: number, d: number) => Date.UTC(y, m, d) / dayMs;
const monthIndex = (name: string) => months.findIndex((full) => full.startsWith(name.toLowerCase()));
const shifts = new Map([
  ['yesterday', -1],
  ['last night', -1],
  ['tomorrow', 1],
]);

/**
 * Days that one English date phrase means when it is written on the day `anchor`; with `ahead` it looks into the
 * future. Days are numbers counted from 1970-01-01.
 */
function meant(parts: Record<string, string | undefined>, anchor: number, ahead: boolean): Days {
  const now = new Date(anchor * dayMs);
  const at = (start: number, length = 1): Days => ({ start, end: start + length });
  if (parts.iso) return at(Date.parse(parts.iso) / dayMs);
  if (parts.weekday) {
    const back = (((anchor - weekdays.indexOf(parts.weekday.toLowerCase())) % 7) + 7) % 7;
    return at(ahead ? anchor - back + 7 : anchor - back);
  }
  if (parts.relative) return at(anchor + (shifts.get(parts.relative.toLowerCase()) ?? 0));
  if (parts.which) {
    const shift = { last: -1, this: 0, next: 1 }[parts.which.toLowerCase()] ?? 0;
    const m = now.getUTCMonth() + shift;
    return { start: number(now.getUTCFullYear(), m, 1), end: number(now.getUTCFullYear(), m + 1, 1) };
  }
  if (!parts.month)
    return { start: number(Number(parts.year), 0, 1), end: number(Number(parts.year) + 1, 0, 1) };
  const m = monthIndex(parts.month);
  const inYear = (y: number): Days =>
    parts.day
      ? { start: number(y, m, Number(parts.day)), end: number(y, m, Number(parts.last ?? parts.day)) + 1 }
      : { start: number(y, m, 1), end: number(y, m + 1, 1) };
  if (parts.year) return inYear(Number(parts.year));
  const here = inYear(now.getUTCFullYear());
  if (ahead) return here.end > anchor ? here : inYear(now.getUTCFullYear() + 1);
  return here.start <= anchor ? here : inYear(now.getUTCFullYear() - 1);
}

/** Finds the English date phrases of a text, such as “Wednesday” or “22 to 23 April”. */
export function calendarPhrases(words: string): RegExpExecArray[] {
  let rest = words;
  return patterns.flatMap((pattern) => {
    const found = [...rest.matchAll(pattern)];
    rest = rest.replace(pattern, (match) => ' '.repeat(match.length));
    return found;
  });
}

/**
 * Days that English date phrases mean when they are written on the day `anchor` (number of days since 1970-01-01). A
 * weekday, or a month without a year, is the latest one that has begun, or with `ahead` the next one; “22 to 23 April”
 * means both days.
 */
export const daysIn = (words: string, anchor: number, ahead = false): Days[] =>
  calendarPhrases(words).map(({ groups }) => meant(groups ?? {}, anchor, ahead));
