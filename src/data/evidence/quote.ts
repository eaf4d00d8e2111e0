import type { Excerpt, Statement } from '../../../geo/model/schema.ts';

/** A run of quoted text, and whether its words support the value. */
export interface Run {
  text: string;
  marked: boolean;
}

/** The same for statements that rest on the same words of their source, or on the same summary of them. */
export const passageOf = ({ excerpt, summary }: Statement): string =>
  JSON.stringify(excerpt ? [excerpt.prefix, excerpt.exact, excerpt.suffix] : summary);

/** Cuts `exact` at the offsets in `support` (UTF-16 units, sorted and apart, as the build has checked). */
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
