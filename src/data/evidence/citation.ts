import type { Source } from '../../../geo/model/schema.ts';
import { titleOf } from './title.ts';

/** Words in a citation: the host of a copy; the mark of a title that the dataset supplies, or nothing. */
interface CitationWords {
  copyAt: (host: string) => string;
  titleSupplied: string;
}
const english: CitationWords = { copyAt: (host) => `Copy at ${host}`, titleSupplied: 'title supplied' };

/**
 * A plain-text citation: byline, publisher, title, date (as formatted by the caller), address. A supplied title is in
 * square brackets instead of quotation marks.
 */
export function citation(source: Source, published: string, { copyAt, titleSupplied } = english): string {
  const copy = source.republishedBy ? `${copyAt(source.republishedBy)}: ` : '';
  const { text, supplied } = titleOf(source);
  return [
    source.byline && `${source.byline}.`,
    `${source.publisher}.`,
    supplied ? `${text}${titleSupplied && ` (${titleSupplied})`}.` : `“${text}.”`,
    `${published}.`,
    source.url && `${copy}${source.url}`,
  ]
    .filter(Boolean)
    .join(' ');
}
