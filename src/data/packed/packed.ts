import type { Dataset, Place, Site, Statement } from '../../../geo/model/schema.ts';
import { bySubject, type BySubject } from './by-subject.ts';
import { isTerritory, recordsOf, type Catalogue, type LazyDataset } from '../catalogue/catalogue.ts';
import { find } from './keys.ts';
import { handedTable, packTable, rowsOf, unpackTable, type PackedTable } from './table.ts';
import { emptyDataset } from '../catalogue/empty.ts';
import { piled, type Long, type Written } from './rows.ts';
import { reading, type LazyTable } from '../kit/lazy-array.ts';

/** Places and sites that have passed their checks, before what is stated of them is known. */
export type Ground = Pick<Dataset, 'sites' | 'places'> & { written: Pick<Written, 'sites' | 'places'> };

/** Where the sites are. */
export interface PackedGround {
  sites: PackedTable;
  places: PackedTable;
  /** The rows of the sites that may be the same spot as another, and of the places that are territories. */
  paired: Uint32Array;
  territories: Uint32Array;
}

/** What is stated of them, and all tables but the long ones. */
export interface PackedStatements {
  rest: Omit<Dataset, Long>;
  statements: BySubject;
}

/**
 * A dataset as it goes from the worker that has read it to the page: its long tables are runs of bytes. Hundreds of
 * thousands of objects would hold up the page while they are made, and fill its memory.
 */
export type Packed = PackedGround & PackedStatements;

const rowsWith = <T>(table: readonly T[], wanted: (record: T) => boolean): Uint32Array =>
  Uint32Array.from(table.flatMap((record, row) => (wanted(record) ? [row] : [])));

/** Packs where the sites are. */
export const packGround = ({ sites, places, written }: Ground): PackedGround => ({
  sites: packTable(sites, written.sites),
  places: packTable(places, written.places),
  paired: rowsWith(sites, ({ matches }) => matches !== undefined),
  territories: rowsWith(places, isTerritory),
});

/** Packs what is stated. */
export function packStatements(dataset: Dataset, written: Pick<Written, 'statements'>): PackedStatements {
  const { sites: _, places: __, statements, ...rest } = dataset;
  return { rest, statements: bySubject(statements, written.statements) };
}

/** Of nothing. */
export const nothingStated = packStatements(emptyDataset, { statements: piled([]) });

/** Packs a dataset, which is not changed. */
export function pack(dataset: Dataset): Packed {
  const { sites, places, statements } = dataset;
  const written = { sites: piled(sites), places: piled(places), statements: piled(statements) };
  return { ...packGround({ sites, places, written }), ...packStatements(dataset, written) };
}

/** What of a packed dataset can be handed over without being copied. */
export const handed = ({ sites, places, statements }: Partial<Packed>): ArrayBuffer[] => [
  ...[sites, places, statements?.table].flatMap((table) => (table ? handedTable(table) : [])),
  ...(statements ? [statements.stated.hashes.buffer, statements.stated.rows.buffer] : []),
];

/** The catalogue of a packed dataset, whose tables are read as anybody looks at their records. */
export function unpack(packed: Packed): Catalogue {
  const { rest } = packed;
  const { table, stated, told } = packed.statements;
  const [sites, places] = [unpackTable<Site>(packed.sites), unpackTable<Place>(packed.places)];
  const subjects = rowsOf<readonly Statement[]>(table);
  const about = (id: string) =>
    find(table.keys, id, (row) => {
      const some = subjects.read(row);
      return some[0]!.subject === id ? some : undefined;
    }) ?? [];
  const statement = (id: string) => find(stated, id, (row) => subjects.read(row).find((s) => s.id === id));
  let all: Statement[] | undefined;
  const dataset: LazyDataset = {
    ...rest,
    sites: sites.all,
    places: places.all,
    get statements() {
      return (all ??= reading(subjects.length, subjects.read).flatMap((some) => some));
    },
  };
  const some = <T>(records: LazyTable<T>, rows: Uint32Array) =>
    reading(rows.length, (at) => records[rows[at]!]!);
  return {
    dataset,
    ...recordsOf({ ...rest, sites: [], places: [] }),
    sites: sites.byId,
    places: places.byId,
    rowOf: sites.rowOf,
    paired: some(sites.all, packed.paired),
    territories: some(places.all, packed.territories),
    statements: { get: statement, has: (id) => statement(id) !== undefined, size: stated.hashes.length },
    about,
    from: (source) =>
      [...(told.get(source) ?? [])].flatMap((at) => subjects.read(at).filter((s) => s.source === source)),
  };
}
