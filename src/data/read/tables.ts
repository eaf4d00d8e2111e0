import { placeOf } from '../../../geo/model/subject.ts';

/** Tables of a dataset whose records have ids; all but measures, withdrawn statements and identifications. */
export const tables = [
  'sources',
  'publishers',
  'institutions',
  'origins',
  'speakers',
  'groups',
  'places',
  'sites',
  'events',
  'statements',
] as const;

export type Table = (typeof tables)[number];

/**
 * Fields that refer to another record by id, each with the tables of which one must have the id. `references.ts` adds
 * ids in nested and optional fields.
 */
export const referenceFields: readonly [table: Table, field: string, into: readonly Table[]][] = [
  ['sites', 'place', ['places']],
  ['sources', 'origin', ['origins']],
  ['statements', 'subject', ['sites', 'groups', 'events']],
  ['statements', 'speaker', ['speakers']],
  ['statements', 'source', ['sources']],
  ['statements', 'origin', ['origins']],
];

/** The id of the record that a field references, and the tables to look in: `place:ID` is the place of that id. */
export function lookup(id: string, into: readonly Table[]): [id: string, into: readonly Table[]] {
  const place = placeOf(id);
  return place === null ? [id, into] : [place, ['places']];
}
