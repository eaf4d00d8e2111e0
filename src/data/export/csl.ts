import type { Dataset, Statement } from '../../../geo/model/schema.ts';
import { isProved } from '../evidence/quote.ts';
import { openPassage } from '../evidence/text-fragment.ts';
import type { Named } from '../evidence/publisher.ts';
import { proseIn } from '../kit/prose-in.ts';
import { titleOf } from '../evidence/title.ts';
import { credit, type Credited } from './credit.ts';
import { isHedged, issued } from './issued.ts';
import { quantityNote } from './quantities.ts';

/**
 * Details for a citation: version of the dataset; properties that the dataset declares itself; for a citation of one
 * statement, the statement and the day of access.
 */
export interface Citing {
  version: string;
  meta?: Credited['meta'];
  properties?: Dataset['properties'];
  statement?: Statement;
  /** Day of access, `YYYY-MM-DD`. */
  accessed?: string;
}
type DateParts = { 'date-parts': number[][]; circa?: true };
/** Citation in CSL-JSON (schema 1.0.2), with the fields that this project fills. */
export interface CslItem {
  id: string;
  type: 'article-newspaper' | 'webpage';
  title: string;
  /** Byline as printed, not divided into names. */
  author?: [{ literal: string }];
  'container-title': string;
  issued: DateParts;
  accessed?: DateParts;
  URL?: string;
  language: string;
  /** Name and version of the dataset through which the source is cited. */
  source: string;
  note: string;
}

/** Date of a moment or interval as a CSL-JSON date. */
export const dateParts = (when: string): DateParts => ({ 'date-parts': issued(when).map(parts) });

const parts = (date: string) => date.split('-').map(Number);

/**
 * Remarks on a source for which citation formats have no field: inexact date, supplied title, republished copy, stated
 * number, quotation, version of the dataset.
 */
function remarks(source: Named, { version, meta, properties, statement }: Citing): string[] {
  const { published, republishedBy } = source;
  const quantity = statement && quantityNote({ properties }, statement);
  return [
    published.certainty === 'inferred' ? `Date inferred. ${published.basis ?? ''}`.trim() : '',
    isHedged(published.when) ? `Date as given, in EDTF: ${published.when}.` : '',
    titleOf(source).supplied ? 'Title in square brackets supplied, not printed.' : '',
    republishedBy ? `Copy at ${republishedBy}; the publisher’s own page is not known.` : '',
    quantity ? `Value: ${quantity}.` : '',
    statement?.excerpt ? `Quotation: “${statement.excerpt.exact}”` : '',
    statement?.unchecked ? 'Not checked against the document.' : '',
    statement && !isProved(statement) ? 'Not yet proved: stated by a table, without words.' : '',
    `Cited through ${credit({ version, meta })}${statement ? `, statement ${statement.id}` : ''}.`,
  ].filter(Boolean);
}

/** Citation of a source in CSL-JSON; all other citation formats are made from it. */
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
    source: credit(citing),
    note: remarks(source, citing).join(' '),
  };
}

/** Date of a citation as ISO 8601 text such as `2025-05-01`; for a span, its first and last date. */
export const isoDates = ({ 'date-parts': dates }: DateParts): string[] =>
  dates.map((date) => date.map((n) => String(n).padStart(2, '0')).join('-'));

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Date of a citation in words; for a span, both ends: “1 May 2025 – 2 May 2025”. */
export const dateInWords = ({ 'date-parts': dates }: DateParts): string =>
  dates
    .map(([year, month, day]) => [day, month && months[month - 1], year].filter(Boolean).join(' '))
    .join(' – ');
