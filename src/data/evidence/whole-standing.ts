import type { Catalogue } from '../catalogue/catalogue.ts';
import { lensTest } from '../catalogue/lens.ts';
import type { StatedValue } from './findings.ts';
import { denialsOf } from './denials.ts';
import { isProved } from './quote.ts';
import { sidesDenying, standingOf, type Standing } from './standing.ts';

/**
 * The standing of a value in the whole dataset up to the day `known`: a lens hides other sides, and what it leaves would look
 * as if one side alone stated it.
 */
export function wholeStanding(
  whole: Catalogue,
  { value, statements: [first] }: StatedValue,
  known: string | null,
): Standing {
  const { subject, property } = first!;
  const passes = lensTest(whole.dataset, 'all', known) ?? (() => true);
  const about = whole.about(subject).filter(passes);
  const text = JSON.stringify(value);
  const same = about.filter((s) => s.property === property && JSON.stringify(s.value) === text);
  const denials = denialsOf(whole, { statements: [first!] }).filter(passes);
  return standingOf(whole, same.filter(isProved), sidesDenying(whole, denials));
}
