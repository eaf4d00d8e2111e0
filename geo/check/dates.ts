import { dayMs, span } from '../model/when.ts';
import { runsBackward } from '../model/edtf.ts';
import { sourcedStatements } from '../authored/sourced-statements.ts';
import { rowHas } from '../model/properties.ts';
import type { Problem } from '../authored/problem.ts';
import type { SourceFile } from '../model/schema.ts';
import { fault, type Check } from './report.ts';

/**
 * Maximum span of an uncertain publication date, in days: a year for laws and reference works, which may state only a
 * year, else a month.
 */
const widest = ({ kind }: SourceFile) => (kind === 'reference' ? 366 : 31);

/** Reason why an interval of time is invalid by itself, such as an end before its start, or null. */
function misdated(when: string): string | null {
  const { start, end } = span(when);
  const backward = runsBackward(when) || (when.includes('/') && start >= end);
  return backward ? `“${when}” ends before it begins` : null;
}

/**
 * Checks that no time, nor the date of a count, ends before it begins, and that only a planned meeting is reported
 * before it happens.
 */
export const dates: Check = (input) => {
  const planned = new Set(input.events.filter(({ kind }) => kind === 'meeting').map(({ id }) => id));
  return sourcedStatements(input).flatMap((sourced): Problem[] => {
    const { statement } = sourced;
    const { subject } = statement;
    const value = rowHas(statement, 'value', 'when')
      ? statement.value
      : rowHas(statement, 'proof', 'numbersStated') && statement.value.asOf;
    if (!value) return [];
    const wrong = misdated(value);
    if (wrong) return [fault(sourced, wrong)];
    const { end } = span(sourced.source.published.when);
    return span(value).start > end && !planned.has(subject)
      ? [fault(sourced, `“${value}” is after the publication, ${sourced.source.published.when}`)]
      : [];
  });
};

/**
 * Checks that the publication date of a source spans at most a month (a year for laws and reference works), and that a
 * date inferred by an author states its basis.
 */
export const published: Check = ({ sources }) =>
  sources.flatMap(({ file, source }) => {
    const { when, certainty, basis } = source.published;
    const { start, end } = span(when);
    const reason =
      misdated(when) ??
      (end - start > widest(source) * dayMs ? `“${when}” is wider than ${widest(source)} days` : null) ??
      (certainty === 'inferred' && !basis ? 'an inferred date needs its basis' : null);
    return reason ? [{ file, record: 'published', reason }] : [];
  });
