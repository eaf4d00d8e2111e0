import type { Source, Statement } from '../../../geo/model/schema.ts';
import { credit } from './credit.ts';
import { isHedged, issued } from './issued.ts';

/** Context of a citation: the data version and, for a single value, its statement and the day of access. */
export interface Citing {
  version: string;
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
  'container-title': string;
  issued: DateParts;
  accessed?: DateParts;
  URL?: string;
  language: string;
  /** Catalogue that the item was taken from. */
  source: string;
  note: string;
}

const parts = (date: string) => date.split('-').map(Number);

/** Remarks without a field of their own: uncertain date, supplied title, republished copy, quotation, data version. */
function remarks({ headline, published, republishedBy }: Source, { version, statement }: Citing): string[] {
  return [
    published.certainty === 'inferred' ? `Date inferred. ${published.basis ?? ''}`.trim() : '',
    isHedged(published.when) ? `Date as given, in EDTF: ${published.when}.` : '',
    headline.startsWith('[') ? 'Title in square brackets supplied by Sited.' : '',
    republishedBy ? `Copy at ${republishedBy}; the publisher’s own page is not known.` : '',
    statement?.excerpt ? `Quotation: “${statement.excerpt.exact}”` : '',
    `Cited through ${credit(version)}${statement ? `, statement ${statement.id}` : ''}.`,
  ].filter(Boolean);
}

/** A source as a CSL-JSON item; the other formats are written from it. */
export function cslItem(source: Source, citing: Citing): CslItem {
  return {
    id: source.id,
    type: source.kind === 'report' ? 'article-newspaper' : 'webpage',
    title: source.headline,
    'container-title': source.publisher,
    issued: {
      'date-parts': issued(source.published.when).map(parts),
      ...((source.published.certainty === 'inferred' || isHedged(source.published.when)) && { circa: true }),
    },
    ...(citing.accessed && { accessed: { 'date-parts': [parts(citing.accessed)] } }),
    ...(source.url && { URL: source.url }),
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
