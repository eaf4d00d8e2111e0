import type { Catalogue } from '../catalogue/catalogue.ts';
import { lensTest } from '../catalogue/lens.ts';
import type { StatedValue } from './findings.ts';
import { deniersOf, standingOf, type Standing } from './standing.ts';

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
  return standingOf(whole, same, deniersOf(about, property, value));
}
