import { proseIn } from '../kit/prose-in.ts';
import type { Named } from './publisher.ts';
import { titleOf } from './title.ts';

/**
 * Texts that a citation adds: `copyAt` names the host of a republished copy, `titleSupplied` tells that the title is
 * not the document’s own.
 */
interface CitationWords {
  copyAt: (host: string) => string;
  titleSupplied: string;
}
const english: CitationWords = { copyAt: (host) => `Copy at ${host}`, titleSupplied: 'title supplied' };

/**
 * Citation of a source as plain text: byline, publisher, title, date (formatted by the caller), web address. A title
 * that is not the document’s own is in square brackets instead of quotation marks.
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
