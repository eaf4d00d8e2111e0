import type { Input } from '../authored/input.ts';
import { sourcedStatements, statementsOf, type SourcedStatement } from '../authored/sourced-statements.ts';
import { rowHas } from '../model/properties.ts';
import { dayMs, span } from '../model/when.ts';
import { fault, type Check } from './report.ts';

/** Days after which a report on an event is no longer the news of it, but recalls it. */
const news = 30;

/** The latest day, in epoch milliseconds, by which a date stated of each event has begun. */
function begun(input: Input): Map<string, number> {
  const days = new Map<string, number>();
  for (const { statement } of statementsOf(input, 'date')) {
    const { start } = span(statement.value);
    days.set(statement.subject, Math.max(start, days.get(statement.subject) ?? -Infinity));
  }
  return days;
}

/**
 * A reporter's own sentence that recalls an event of the past has the newsroom as its origin, not the institution of a
 * side whose words the rest of the passage retells. What describes those words (a name as printed in them, who took part)
 * is theirs.
 */
export const recalled: Check = (input) => {
  const accounts = new Map(input.speakers.map(({ id, account }) => [id, account]));
  const sided = new Set(input.institutions.filter(({ side }) => side).map(({ id }) => id));
  const origins = new Map(input.origins.map(({ id, institution }) => [id, institution]));
  const days = begun(input);
  const events = new Map<string, string[]>();
  for (const { statement: s } of statementsOf(input, 'event'))
    events.set(s.subject, [...(events.get(s.subject) ?? []), s.value]);
  const beginning = ({ statement: { subject } }: SourcedStatement) =>
    Math.max(...[subject, ...(events.get(subject) ?? [])].map((id) => days.get(id) ?? -Infinity));
  return sourcedStatements(input)
    .filter(({ statement: s }) => accounts.get(s.speaker) === 'reporter')
    .filter(({ statement: s }) => !rowHas(s, 'value', 'printed') && s.property !== 'participant')
    .filter((one) => {
      const origin = (one.excerpt ?? one.summary ?? one.cells)?.origin ?? one.source.origin;
      const since = span(one.source.published.when).start - beginning(one);
      return sided.has(origins.get(origin) ?? '') && Number.isFinite(since) && since > news * dayMs;
    })
    .map((one) =>
      fault(
        one,
        'a reporter recalls it: give the sentence a passage of its own, whose origin is the newsroom',
      ),
    );
};
