import { csvFormatRow } from 'd3-dsv';
import type { LazyDataset } from '../catalogue/catalogue.ts';
import { attribution } from './credit.ts';
import { siteRows } from './table.ts';

/**
 * Characters at the start of a text that make a spreadsheet run it as a formula (OWASP, “CSV Injection”), ASCII and
 * full width.
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Separator between several values in one cell. */
export const listSeparator = '; ';

const columns = [
  'id',
  'name',
  'longitude',
  'latitude',
  'reportedNames',
  'groups',
  'place',
  'precision',
  'precisionRadiusMetres',
  'events',
  'dates',
  'standing',
  'quantities',
  'sources',
  'attribution',
] as const;

function cell(value: string | number | string[]): string {
  if (typeof value === 'number') return String(value);
  const text = Array.isArray(value) ? value.join(listSeparator) : value;
  return formula.test(text) ? `'${text}` : text;
}

/**
 * All sites as CSV (RFC 4180, UTF-8, CRLF); several values share a cell; `longitude` and `latitude` in degrees WGS84. A
 * text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function sitesCsv(dataset: LazyDataset): string {
  const data = siteRows(dataset).map(({ point: [longitude, latitude], properties }) => {
    const record = { ...properties, longitude, latitude, attribution: attribution(dataset.version) };
    return columns.map((column) => cell(record[column]));
  });
  return [columns, ...data].map((line) => `${csvFormatRow([...line])}\r\n`).join('');
}
