import { namedId, rowOf } from '../../../geo/model/properties.ts';
import type { Dataset, Statement } from '../../../geo/model/schema.ts';
import { lookup, referenceFields, type Table } from './tables.ts';

type AnyTable = Table | 'measures';
/** Tables of records by name; each may be missing. */
export type TableRow<T extends AnyTable = AnyTable> = NonNullable<Dataset[T]>[number];
export type Tables = { [T in AnyTable]?: readonly TableRow<T>[] };

/**
 * Reference from a record to another one: its id; the tables in which it must be found; and words for it in an error
 * message.
 */
export interface Reference {
  id: string;
  into: readonly Table[];
  how: string;
}

const subjects: readonly Table[] = ['sites', 'groups', 'events'];

function inValue(statement: Statement): Reference[] {
  const id = namedId(statement);
  const { into } = rowOf(statement.property);
  return into && id !== null ? [{ id, into, how: `its value “${id}”` }] : [];
}

/** References from a denial to the subject of the denied claims, and to the record in their value. */
function inDenial({ denies }: Statement): Reference[] {
  if (!denies) return [];
  const [id, into] = lookup(denies.subject, denies.sites ? ['events'] : subjects);
  const named = denies.property && rowOf(denies.property).into;
  const how = (what: string) => `“${what}”, of which it denies something,`;
  return [
    { id, into, how: how(denies.subject) },
    ...(named && denies.value ? [{ id: denies.value, into: named, how: how(denies.value) }] : []),
  ];
}

/** Functions that list the references in nested and optional fields of a record, by table. */
const within: { [T in AnyTable]?: (row: TableRow<T>) => Reference[] } = {
  places: ({ within: id }) =>
    id === null ? [] : [{ id, into: ['places'], how: `the place “${id}” that it lies in` }],
  sites: ({ matches = [] }) =>
    matches.map(({ to: id }) => ({
      id,
      into: ['sites'],
      how: `the site “${id}” that it may be the same as`,
    })),
  sources: ({ publisher: id }) => [{ id, into: ['publishers'], how: `its publisher “${id}”` }],
  origins: ({ institution: id }) =>
    id === undefined ? [] : [{ id, into: ['institutions'], how: `its institution “${id}”` }],
  statements: (row) => [...inValue(row), ...inDenial(row)],
  measures: ({ place, to }) => [place, to].map((id) => ({ id, into: ['places'], how: `“${id}”` })),
};

/**
 * Lists all references of a record to other records; that of a source to its publisher is a mere name in a dataset
 * without publishers.
 */
export const referencesOf = <T extends AnyTable>(table: T, row: TableRow<T>): Reference[] => [
  ...referenceFields
    .filter(([of]) => of === table)
    .map(([, field, into]) => {
      const given = (row as unknown as Record<string, string>)[field]!;
      const [id, tables] = lookup(given, into);
      return { id, into: tables, how: `its ${field} “${given}”` };
    }),
  ...(within[table]?.(row) ?? []),
];

/** Error message for a dangling reference (one to no record); names the tables to look in if they are at most three. */
export const danglingReason = ({ how, into }: Reference): string =>
  `${how} is not among the ${into.length > 3 ? 'records' : into.join(', ')}`;
