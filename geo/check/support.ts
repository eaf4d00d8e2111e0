import { sourcedStatements } from '../authored/sourced-statements.ts';
import { locate } from '../authored/support.ts';
import { fault, type Check } from './report.ts';

/** Supporting words occur exactly once in their passage, and do not overlap. */
export const support: Check = (input) =>
  sourcedStatements(input).flatMap((sourced) =>
    locate(sourced.passage, sourced.statement.support ?? []).faults.map((reason) => fault(sourced, reason)),
  );
