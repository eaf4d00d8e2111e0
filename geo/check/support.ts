import { claims } from '../claims.ts';
import { locate } from '../support.ts';
import { fault, type Check } from './report.ts';

/** Supporting words occur exactly once in their passage, and do not overlap. */
export const support: Check = (input) =>
  claims(input).flatMap((claim) =>
    locate(claim.passage, claim.statement.support ?? []).faults.map((reason) => fault(claim, reason)),
  );
