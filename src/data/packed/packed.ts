import type { Dataset, Place, Site, Statement } from '../../../geo/model/schema.ts';
import { bySubject, type BySubject } from './by-subject.ts';
import {
  deniedIn,
  isTerritory,
  recordsOf,
  type Catalogue,
  type LazyDataset,
} from '../catalogue/catalogue.ts';
import { find } from './keys.ts';
import { tableBuffers, packTable, rowReader, unpackTable, type PackedTable } from './table.ts';
import { emptyDataset } from '../catalogue/empty.ts';
import { rowBufferOf, type LongTable, type RowBuffers } from './row-buffer.ts';
import { lazyArray, type LazyTable } from '../kit/lazy-array.ts';

/**
 * Sites and places that have passed their checks, while statements are still being read; `buffers` holds the JSON of
 * both tables as bytes.
 */
export type SitesAndPlaces = Pick<Dataset, 'sites' | 'places'> & {
  buffers: Pick<RowBuffers, 'sites' | 'places'>;
};

/** Sites and places as bytes, one row for each record, with lists of those rows that the page needs often. */
export interface PackedSites {
  sites: PackedTable;
  places: PackedTable;
  /** Rows of the sites that may be the same spot as another site. */
  paired: Uint32Array;
  /** Rows of the places that are territories. */
  territories: Uint32Array;
}

/** Statements as bytes, grouped by subject; `rest` holds the short tables of the dataset as objects. */
export interface PackedStatements {
  rest: Omit<Dataset, LongTable>;
  statements: BySubject;
}

/**
 * Dataset in the form that a worker sends to the page: long tables as bytes, because making hundreds of thousands of
 * objects would block the page and fill its memory.
 */
export type Packed = PackedSites & PackedStatements;

const rowsWhere = <T>(table: readonly T[], test: (record: T) => boolean): Uint32Array =>
  Uint32Array.from(table.flatMap((record, row) => (test(record) ? [row] : [])));

/** Packs sites and places as bytes, for sending to the page. */
export const packSites = ({ sites, places, buffers }: SitesAndPlaces): PackedSites => ({
  sites: packTable(sites, buffers.sites),
  places: packTable(places, buffers.places),
  paired: rowsWhere(sites, ({ matches }) => matches !== undefined),
  territories: rowsWhere(places, isTerritory),
});

/** Packs the statements of a dataset as bytes, and keeps the short tables as objects. */
export function packStatements(dataset: Dataset, buffers: Pick<RowBuffers, 'statements'>): PackedStatements {
  const { sites: _, places: __, statements, ...rest } = dataset;
  return { rest, statements: bySubject(statements, buffers.statements) };
}

/** Packed statements of an empty dataset, used until the real ones are read. */
export const noStatements = packStatements(emptyDataset, { statements: rowBufferOf([]) });

/** Packs a whole dataset as bytes; the dataset itself is not changed. */
export function pack(dataset: Dataset): Packed {
  const { sites, places, statements } = dataset;
  const buffers = {
    sites: rowBufferOf(sites),
    places: rowBufferOf(places),
    statements: rowBufferOf(statements),
  };
  return { ...packSites({ sites, places, buffers }), ...packStatements(dataset, buffers) };
}

/** Buffers of a packed dataset that a message can transfer instead of copying them. */
export const transferables = ({ sites, places, statements }: Partial<Packed>): ArrayBuffer[] => [
  ...[sites, places, statements?.table].flatMap((table) => (table ? tableBuffers(table) : [])),
  ...(statements ? [statements.byId.hashes.buffer, statements.byId.rows.buffer] : []),
];

/** Makes the catalogue (dataset with look-ups by id) of a packed dataset; records are parsed only when read. */
export function unpack(packed: Packed): Catalogue {
  const { rest } = packed;
  const { table, byId, bySource, byDenied } = packed.statements;
  const [sites, places] = [unpackTable<Site>(packed.sites), unpackTable<Place>(packed.places)];
  const subjects = rowReader<readonly Statement[]>(table);
  const about = (id: string) =>
    find(table.keys, id, (row) => {
      const some = subjects.read(row);
      return some[0]!.subject === id ? some : undefined;
    }) ?? [];
  const statement = (id: string) => find(byId, id, (row) => subjects.read(row).find((s) => s.id === id));
  const inRows = (rows: Iterable<number> = [], test: (statement: Statement) => boolean) =>
    [...rows].flatMap((at) => subjects.read(at).filter(test));
  let all: Statement[] | undefined;
  const dataset: LazyDataset = {
    ...rest,
    sites: sites.all,
    places: places.all,
    get statements() {
      return (all ??= lazyArray(subjects.length, subjects.read).flatMap((some) => some));
    },
  };
  const some = <T>(records: LazyTable<T>, rows: Uint32Array) =>
    lazyArray(rows.length, (at) => records[rows[at]!]!);
  return {
    dataset,
    ...recordsOf({ ...rest, sites: [], places: [] }),
    sites: sites.byId,
    places: places.byId,
    rowOf: sites.rowOf,
    paired: some(sites.all, packed.paired),
    territories: some(places.all, packed.territories),
    statements: { get: statement, has: (id) => statement(id) !== undefined, size: byId.hashes.length },
    about,
    from: (source) => inRows(bySource.get(source), (s) => s.source === source),
    against: (subject) => inRows(byDenied.get(subject), (s) => deniedIn(s)?.subject === subject),
  };
}
