import type { Catalogue } from '../catalogue/catalogue.ts';
import { lensTest } from '../catalogue/lens.ts';
import type { StatedValue } from './findings.ts';
import { denialsOf } from './denials.ts';
import { valueKey } from './counts.ts';
import { isProved } from './quote.ts';
import { sidesDenying, standingOf, type Standing } from './standing.ts';

/**
 * Sides and institutions that state a value, counted in the whole dataset up to the day `known`. The lens (filter of
 * statements by account) is ignored: a value would seem to be stated by one side alone if the others were hidden.
 */
export function wholeStanding(
  whole: Catalogue,
  { statements: [first] }: Pick<StatedValue, 'statements'>,
  known: string | null,
): Standing {
  const { subject, property } = first!;
  const passes = lensTest(whole.dataset, 'all', known) ?? (() => true);
  const about = whole.about(subject).filter(passes);
  const key = valueKey(whole, first!);
  const same = about.filter((s) => s.property === property && valueKey(whole, s) === key);
  const denials = denialsOf(whole, { statements: [first!] }).filter(passes);
  return standingOf(whole, same.filter(isProved), sidesDenying(whole, denials));
}
