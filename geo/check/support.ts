import { sourcedStatements } from '../authored/sourced-statements.ts';
import { locate } from '../authored/support.ts';
import { fault, type Check } from './report.ts';

/**
 * Checks that the supporting words of a statement occur exactly once in their excerpt or summary, and do not overlap.
 */
export const support: Check = (input) =>
  sourcedStatements(input).flatMap((sourced) =>
    locate(sourced.passage, sourced.statement.support ?? []).faults.map((reason) => fault(sourced, reason)),
  );
