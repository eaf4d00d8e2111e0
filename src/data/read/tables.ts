import { placeOf } from '../../../geo/model/subject.ts';

/** Tables of a dataset whose records have ids of their own and can be referred to. */
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
 * Fields by which a record refers to another one by id, each with the tables in which that id must be found. Nested and
 * optional fields are in `references.ts`.
 */
export const referenceFields: readonly [table: Table, field: string, into: readonly Table[]][] = [
  ['sites', 'place', ['places']],
  ['sources', 'origin', ['origins']],
  ['statements', 'subject', ['sites', 'groups', 'events']],
  ['statements', 'speaker', ['speakers']],
  ['statements', 'source', ['sources']],
  ['statements', 'origin', ['origins']],
];

/** Id of the record to which a field refers, and the tables to look in; `place:ID` means the place with that id. */
export function lookup(id: string, into: readonly Table[]): [id: string, into: readonly Table[]] {
  const place = placeOf(id);
  return place === null ? [id, into] : [place, ['places']];
}
