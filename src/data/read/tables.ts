/** The tables that each hold records with an id of their own. */
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

/** A table whose records are known by their ids. */
export type Table = (typeof tables)[number];

/** Fields that hold an id, and the tables of which one must have it; `references.ts` adds ids that stand deeper. */
export const references: readonly [table: Table, field: string, into: readonly Table[]][] = [
  ['sites', 'place', ['places']],
  ['sources', 'origin', ['origins']],
  ['statements', 'subject', ['sites', 'groups', 'events']],
  ['statements', 'speaker', ['speakers']],
  ['statements', 'source', ['sources']],
  ['statements', 'origin', ['origins']],
];
