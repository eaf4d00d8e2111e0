import type { Excerpt, Statement } from '../../../geo/model/schema.ts';

/** A run of quoted text; `marked` if its words support the value. */
export interface Run {
  text: string;
  marked: boolean;
}

/** Key of the passage that a statement rests on: equal for statements with the same excerpt, summary or cells. */
export const passageOf = ({ excerpt, summary, record }: Statement): string =>
  JSON.stringify(excerpt ? [excerpt.prefix, excerpt.exact, excerpt.suffix] : (summary ?? record));

/** True of a statement with words, of its source or in a summary. Cells of a table are no proof. */
export const isProved = ({ excerpt, summary }: Statement): boolean => Boolean(excerpt ?? summary);

/** Splits `exact` at the offsets in `support` (UTF-16 units, sorted and disjoint, as the checks have proven). */
export function runs(exact: string, support: Excerpt['support']): Run[] {
  const cut: Run[] = [];
  let at = 0;
  for (const [start, end] of support) {
    if (start > at) cut.push({ text: exact.slice(at, start), marked: false });
    cut.push({ text: exact.slice(start, end), marked: true });
    at = end;
  }
  if (at < exact.length) cut.push({ text: exact.slice(at), marked: false });
  return cut;
}
