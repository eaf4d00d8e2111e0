import { namedId, rowOf } from '../../../geo/model/properties.ts';
import type { Dataset, Statement } from '../../../geo/model/schema.ts';
import { references, type Table } from './tables.ts';

type AnyTable = Table | 'measures';
export type Row<T extends AnyTable = AnyTable> = Dataset[T][number];
/** Rows by their tables. */
export type Tables = { [T in AnyTable]?: readonly Row<T>[] };

/** A record that another one names: its id, the tables of which one must hold it, and how a message tells of it. */
export interface Reference {
  id: string;
  into: readonly Table[];
  how: string;
}

function inValue(statement: Statement): Reference[] {
  const id = namedId(statement);
  const { into } = rowOf(statement.property);
  return into && id !== null ? [{ id, into, how: `its value “${id}”` }] : [];
}

/** References of a record that are no field of its own. */
const within: { [T in AnyTable]?: (row: Row<T>) => Reference[] } = {
  places: ({ within: id }) =>
    id === null ? [] : [{ id, into: ['places'], how: `the place “${id}” that it lies in` }],
  sites: ({ matches = [] }) =>
    matches.map(({ to: id }) => ({
      id,
      into: ['sites'],
      how: `the site “${id}” that it may be the same as`,
    })),
  statements: inValue,
  measures: ({ place, to }) => [place, to].map((id) => ({ id, into: ['places'], how: `“${id}”` })),
};

/** Everything that a record names. */
export const referencesOf = <T extends AnyTable>(table: T, row: Row<T>): Reference[] => [
  ...references
    .filter(([of]) => of === table)
    .map(([, field, into]) => {
      const id = (row as unknown as Record<string, string>)[field]!;
      return { id, into, how: `its ${field} “${id}”` };
    }),
  ...(within[table]?.(row) ?? []),
];

/** Fault of a reference that leads nowhere; tables are named unless they are more than those of subjects. */
export const lost = ({ how, into }: Reference): string =>
  `${how} is not among the ${into.length > 3 ? 'records' : into.join(', ')}`;
