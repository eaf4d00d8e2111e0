import Papa from 'papaparse';
import type { Dataset } from '../../../geo/schema.ts';
import { attribution } from './credit.ts';
import { rows } from './table.ts';

/** What makes a spreadsheet take a text for a formula (OWASP, “CSV Injection”), in ASCII and full width. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** What stands between the entries of a list in one cell. */
export const between = '; ';

/**
 * The sites as comma-separated values (RFC 4180, UTF-8, CRLF): lists in one cell, `longitude` and `latitude` in degrees
 * WGS84. A text that a spreadsheet would run as a formula begins with an apostrophe.
 */
export function sitesCsv(dataset: Dataset): string {
  const records = rows(dataset).map(({ point: [longitude, latitude], properties }) => {
    const { id, name, reportedNames, groups, place, precision, precisionRadiusMetres, events, sources } =
      properties;
    return {
      id,
      name,
      longitude,
      latitude,
      reportedNames: reportedNames.join(between),
      groups: groups.join(between),
      place,
      precision,
      precisionRadiusMetres,
      events: events.join(between),
      sources: sources.join(between),
      attribution: attribution(dataset.version),
    };
  });
  return Papa.unparse(records, { escapeFormulae: formula, newline: '\r\n' }) + '\r\n';
}
