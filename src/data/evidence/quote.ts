import type { Excerpt, Statement } from '../../../geo/model/schema.ts';

/** Part of a quotation; `marked` if its words state the value of a statement, to be highlighted. */
export interface Run {
  text: string;
  marked: boolean;
}

/** Key of the words on which a statement rests: equal for statements with the same excerpt, summary or table cells. */
export const passageOf = ({ excerpt, summary, record }: Statement): string =>
  JSON.stringify(excerpt ? [excerpt.prefix, excerpt.exact, excerpt.suffix] : (summary ?? record));

/** True if a statement rests on words, quoted or summarised. Cells of a table are no proof. */
export const isProved = ({ excerpt, summary }: Statement): boolean => Boolean(excerpt ?? summary);

/**
 * Divides the quotation `exact` at the ranges of its supporting words (UTF-16 units; sorted and without overlap, as the
 * build has checked).
 */
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
