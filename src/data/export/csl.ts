import type { Source, Statement } from '../../../geo/schema.ts';
import { credit } from './credit.ts';
import { issued } from './issued.ts';

/** What a citation is made for: the data it comes from, and for one value its statement and the day it was read. */
export interface Citing {
  version: string;
  statement?: Statement;
  /** `YYYY-MM-DD` */
  accessed?: string;
}
type DateParts = { 'date-parts': number[][]; circa?: true };
/** One item of CSL-JSON (schema 1.0.2), as far as a source fills it. */
export interface CslItem {
  id: string;
  type: 'article-newspaper' | 'webpage';
  title: string;
  'container-title': string;
  issued: DateParts;
  accessed?: DateParts;
  URL?: string;
  language: string;
  /** The catalogue that the item was taken from. */
  source: string;
  note: string;
}

const parts = (date: string) => date.split('-').map(Number);

/** What no field of a citation can say: how sure the date is, whose title and whose copy it is, and the words quoted. */
function remarks({ headline, published, republishedBy }: Source, { version, statement }: Citing): string[] {
  return [
    published.certainty === 'inferred' ? `Date inferred. ${published.basis ?? ''}`.trim() : '',
    headline.startsWith('[') ? 'Title in square brackets supplied by Sited.' : '',
    republishedBy ? `Copy at ${republishedBy}; the publisher’s own page is not known.` : '',
    statement?.excerpt ? `Quotation: “${statement.excerpt.exact}”` : '',
    `Cited through ${credit(version)}${statement ? `, statement ${statement.id}` : ''}.`,
  ].filter(Boolean);
}

/** A source as an item of CSL-JSON; the other formats are written from it. */
export function cslItem(source: Source, citing: Citing): CslItem {
  return {
    id: source.id,
    type: source.kind === 'report' ? 'article-newspaper' : 'webpage',
    title: source.headline,
    'container-title': source.publisher,
    issued: {
      'date-parts': issued(source.published.when).map(parts),
      ...(source.published.certainty === 'inferred' && { circa: true }),
    },
    ...(citing.accessed && { accessed: { 'date-parts': [parts(citing.accessed)] } }),
    ...(source.url && { URL: source.url }),
    language: source.language,
    source: credit(citing.version),
    note: remarks(source, citing).join(' '),
  };
}

/** A date of an item as ISO 8601 text, each end of a span: `2025-05-01`. */
export const isoDates = ({ 'date-parts': dates }: DateParts): string[] =>
  dates.map((date) => date.map((n) => String(n).padStart(2, '0')).join('-'));

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A date of an item in words, each end of a span: “1 May 2025 – 2 May 2025”. */
export const written = ({ 'date-parts': dates }: DateParts): string =>
  dates
    .map(([year, month, day]) => [day, month && months[month - 1], year].filter(Boolean).join(' '))
    .join(' – ');
