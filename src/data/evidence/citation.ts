import { proseIn } from '../kit/prose-in.ts';
import type { Named } from './publisher.ts';
import { titleOf } from './title.ts';

/** Words in a citation: the host of a copy; the mark of a title that the dataset supplies, or nothing. */
interface CitationWords {
  copyAt: (host: string) => string;
  titleSupplied: string;
}
const english: CitationWords = { copyAt: (host) => `Copy at ${host}`, titleSupplied: 'title supplied' };

/**
 * A plain-text citation: byline, publisher, title, date (as formatted by the caller), address. A supplied title is in
 * square brackets instead of quotation marks. It and the publisher’s name are in the given language where they can be.
 */
export function citation(
  source: Named,
  published: string,
  { copyAt, titleSupplied } = english,
  lang = 'en',
): string {
  const copy = source.republishedBy ? `${copyAt(source.republishedBy)}: ` : '';
  const { text, supplied } = titleOf(source, lang);
  return [
    source.byline && `${source.byline}.`,
    `${proseIn(source.publisher, lang).text}.`,
    supplied ? `${text}${titleSupplied && ` (${titleSupplied})`}.` : `“${text}.”`,
    `${published}.`,
    source.url && `${copy}${source.url}`,
  ]
    .filter(Boolean)
    .join(' ');
}
