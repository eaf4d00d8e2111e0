import { dayMs, dayNumber, isoDay, momentsOf, offsetOf, span } from '../model/when.ts';
import { statementsProvenBy, type SourcedStatement } from '../authored/sourced-statements.ts';
import { daysIn, type Days } from './calendar.ts';
import { clocksIn, zoneIn } from './clock.ts';
import { unstatedValue, type Check } from './report.ts';

const show = ({ start, end }: Days) => {
  const iso = (n: number) => isoDay(n * dayMs);
  return end - start === 1 ? iso(start) : `${iso(start)} to ${iso(end - 1)}`;
};

/** The days of a time in its own zone; an open end is infinite. */
function daysSaid(when: string): Days {
  const { start, end, zone } = span(when);
  return { start: dayNumber(start, zone), end: dayNumber(end > start ? end - 1 : end, zone) + 1 };
}

/** Possible days of publication, in the zone of the publication date; a document of uncertain date has several. */
function anchors({ source }: SourcedStatement): number[] {
  const { start, end } = daysSaid(source.published.when);
  // The check of publication dates reports an open end.
  return Number.isFinite(end - start) ? Array.from({ length: end - start }, (_, i) => start + i) : [];
}

/** True if the days of a value are those of the words; an open end may also begin after them, or end before them. */
function sameDays(said: Days, meant: Days): boolean {
  if (said.end === Infinity) return said.start === meant.start || said.start === meant.end;
  if (said.start === -Infinity) return said.end === meant.end || said.end === meant.start;
  return said.start === meant.start && said.end === meant.end;
}

const halfYear = 183;

/**
 * Possible meanings of calendar words about a meeting, which may lie ahead of its report or behind it. A date without a
 * year is the nearer of two that lie a year apart.
 */
function eitherWay(words: string, anchor: number): Days[][] {
  const [behind, ahead] = [daysIn(words, anchor), daysIn(words, anchor, true)];
  const far = (days: Days) => Math.abs(days.start - anchor);
  const meant = (these: Days[], others: Days[]) =>
    these.map((days, i) => {
      const other = others[i]!;
      return Math.abs(days.start - other.start) > halfYear && far(other) < far(days) ? other : days;
    });
  return [meant(behind, ahead), meant(ahead, behind)];
}

/** The calendar words mean the days of the value, in its zone, to a reader on the day of publication. */
export const datesStated: Check = (input) => {
  const planned = new Set(input.events.filter(({ kind }) => kind === 'meeting').map(({ id }) => id));
  return statementsProvenBy(input, 'datesStated').flatMap((sourced) => {
    const { value, subject } = sourced.statement;
    const said = daysSaid(value);
    const meant = anchors(sourced).flatMap((anchor) => {
      const readings = planned.has(subject)
        ? eitherWay(sourced.words, anchor)
        : [daysIn(sourced.words, anchor)];
      return readings.flatMap((days) => {
        const all = {
          start: Math.min(...days.map((d) => d.start)),
          end: Math.max(...days.map((d) => d.end)),
        };
        return days.length > 1 ? [...days, all] : days;
      });
    });
    return meant.some((days) => sameDays(said, days))
      ? []
      : [unstatedValue(sourced, value, [...new Set(meant.map(show))].join(', ') || 'no day')];
  });
};

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The clock times of the words are those of the value, in the zone that the words name, if they name one. */
export const timesStated: Check = (input) =>
  statementsProvenBy(input, 'timesStated').flatMap((sourced) => {
    const { value } = sourced.statement;
    const found = clocksIn(sourced.words);
    const zone = zoneIn(sourced.words);
    const ends = new Set(momentsOf(value).filter((end) => end && end !== '..'));
    const stated = [...ends]
      .slice(0, Math.max(1, found.length))
      .every(
        (end) => found.map(clock).includes(end.slice(11, 16)) && (zone ?? offsetOf(end)) === offsetOf(end),
      );
    return stated ? [] : [unstatedValue(sourced, value, found.map(clock).join(', ') || 'no time')];
  });
