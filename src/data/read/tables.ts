/** Tables whose records have ids. */
export const tables = [
  'sources',
  'origins',
  'speakers',
  'groups',
  'places',
  'sites',
  'events',
  'statements',
] as const;

export type Table = (typeof tables)[number];

/** Fields that hold an id, and the tables of which one must have it; `references.ts` adds nested and optional ones. */
export const referenceFields: readonly [table: Table, field: string, into: readonly Table[]][] = [
  ['sites', 'place', ['places']],
  ['sources', 'origin', ['origins']],
  ['statements', 'subject', ['sites', 'groups', 'events']],
  ['statements', 'speaker', ['speakers']],
  ['statements', 'source', ['sources']],
  ['statements', 'origin', ['origins']],
];
