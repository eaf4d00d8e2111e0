import type { Dataset, Statement } from '../../../geo/model/schema.ts';
import { isProved } from '../evidence/quote.ts';
import { openPassage } from '../evidence/text-fragment.ts';
import type { Named } from '../evidence/publisher.ts';
import { proseIn } from '../kit/prose-in.ts';
import { titleOf } from '../evidence/title.ts';
import { credit } from './credit.ts';
import { isHedged, issued } from './issued.ts';
import { quantityNote } from './quantities.ts';

/** Context of a citation: the data version, what the dataset declares of its own properties and, for a single value, its statement and the day of access. */
export interface Citing {
  version: string;
  properties?: Dataset['properties'];
  statement?: Statement;
  /** `YYYY-MM-DD` */
  accessed?: string;
}
type DateParts = { 'date-parts': number[][]; circa?: true };
/** One item of CSL-JSON (schema 1.0.2), with the fields that a source fills. */
export interface CslItem {
  id: string;
  type: 'article-newspaper' | 'webpage';
  title: string;
  /** The byline as printed, not divided into names. */
  author?: [{ literal: string }];
  'container-title': string;
  issued: DateParts;
  accessed?: DateParts;
  URL?: string;
  language: string;
  /** Catalogue that the item was taken from. */
  source: string;
  note: string;
}

/** Calendar dates of a moment or an interval. */
export const dateParts = (when: string): DateParts => ({ 'date-parts': issued(when).map(parts) });

const parts = (date: string) => date.split('-').map(Number);

/** Remarks without a field of their own: uncertain date, supplied title, republished copy, quantity, words, data version. */
function remarks(source: Named, { version, properties, statement }: Citing): string[] {
  const { published, republishedBy } = source;
  const quantity = statement && quantityNote({ properties }, statement);
  return [
    published.certainty === 'inferred' ? `Date inferred. ${published.basis ?? ''}`.trim() : '',
    isHedged(published.when) ? `Date as given, in EDTF: ${published.when}.` : '',
    titleOf(source).supplied ? 'Title in square brackets supplied, not printed.' : '',
    republishedBy ? `Copy at ${republishedBy}; the publisher’s own page is not known.` : '',
    quantity ? `Value: ${quantity}.` : '',
    statement?.excerpt ? `Quotation: “${statement.excerpt.exact}”` : '',
    statement && !isProved(statement) ? 'Not yet proved: stated by a table, without words.' : '',
    `Cited through ${credit(version)}${statement ? `, statement ${statement.id}` : ''}.`,
  ].filter(Boolean);
}

/** A source as a CSL-JSON item; the other formats are written from it. */
export function cslItem(source: Named, citing: Citing): CslItem {
  return {
    id: source.id,
    type: source.kind === 'report' ? 'article-newspaper' : 'webpage',
    title: titleOf(source).text,
    ...(source.byline && { author: [{ literal: source.byline }] }),
    'container-title': proseIn(source.publisher, 'en').text,
    issued: {
      ...dateParts(source.published.when),
      ...((source.published.certainty === 'inferred' || isHedged(source.published.when)) && { circa: true }),
    },
    ...(citing.accessed && { accessed: { 'date-parts': [parts(citing.accessed)] } }),
    ...(source.url && { URL: openPassage(source.url, citing.statement) }),
    language: source.language,
    source: credit(citing.version),
    note: remarks(source, citing).join(' '),
  };
}

/** The date of an item as ISO 8601 text, or both ends of a span: `2025-05-01`. */
export const isoDates = ({ 'date-parts': dates }: DateParts): string[] =>
  dates.map((date) => date.map((n) => String(n).padStart(2, '0')).join('-'));

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The date of an item in words, or both ends of a span: “1 May 2025 – 2 May 2025”. */
export const dateInWords = ({ 'date-parts': dates }: DateParts): string =>
  dates
    .map(([year, month, day]) => [day, month && months[month - 1], year].filter(Boolean).join(' '))
    .join(' – ');
