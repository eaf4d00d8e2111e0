import { dayMs, dayNumber, isoDay, momentsOf, offsetOf, span } from '../model/when.ts';
import { statementsProvenBy, type SourcedStatement } from '../authored/sourced-statements.ts';
import { daysIn, type Days } from './calendar.ts';
import { clocksIn, zoneIn } from './clock.ts';
import { unstatedValue, type Check } from './report.ts';

const show = ({ start, end }: Days) => {
  const iso = (n: number) => isoDay(n * dayMs);
  return end - start === 1 ? iso(start) : `${iso(start)} to ${iso(end - 1)}`;
};

/** Days of a stored time in its own zone, as numbers counted from 1970-01-01; infinite at an open end. */
function daysSaid(when: string): Days {
  const { start, end, zone } = span(when);
  return { start: dayNumber(start, zone), end: dayNumber(end > start ? end - 1 : end, zone) + 1 };
}

/**
 * Days on which a source may have been published, in the zone of its publication date; several if the date is
 * uncertain. A date such as “Wednesday” depends on the day of publication.
 */
function anchors({ source }: SourcedStatement): number[] {
  const { start, end } = daysSaid(source.published.when);
  // Skip publication dates with an open end, which another check reports.
  return Number.isFinite(end - start) ? Array.from({ length: end - start }, (_, i) => start + i) : [];
}

/**
 * True if the days of a stored value (`said`) are those that the source’s words mean; an open end of the value allows
 * words that begin later or end earlier.
 */
function sameDays(said: Days, meant: Days): boolean {
  if (said.end === Infinity) return said.start === meant.start || said.start === meant.end;
  if (said.start === -Infinity) return said.end === meant.end || said.end === meant.start;
  return said.start === meant.start && said.end === meant.end;
}

const halfYear = 183;

/**
 * Possible meanings of a date phrase about a meeting, which may be before or after the day of publication (`anchor`).
 * Of a date without a year, the nearest one is meant.
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

/**
 * Checks that the date phrases in a statement’s supporting words mean the days of its value, in the value’s zone, for a
 * reader on the day of publication.
 */
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

/**
 * Checks that the times of day in a statement’s supporting words are those of its value, in the time zone that the
 * words name, if any.
 */
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
