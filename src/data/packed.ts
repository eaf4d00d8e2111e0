import type { Dataset, Place, Site, Statement } from '../../geo/schema.ts';
import { recordsOf, type Catalogue } from './catalogue.ts';
import { distinct, groupBy } from './collect.ts';
import { find, keysOf, type Keys } from './keys.ts';
import { handedTable, packTable, rowsOf, unpackTable, type PackedTable } from './packed-table.ts';
import { reading } from './reading.ts';

/** The tables that have as many records as there are sites, or more. */
type Long = 'sites' | 'places' | 'statements';

/**
 * A dataset as it goes from the worker that has read it to the page: its long tables are runs of bytes. Hundreds of
 * thousands of objects would hold up the page while they are made, and fill its memory.
 */
export interface Packed {
  /** All tables but the long ones. */
  rest: Omit<Dataset, Long>;
  sites: PackedTable;
  places: PackedTable;
  /** The statements of each subject, as `about` gives them; a row is known by the id of the subject. */
  statements: PackedTable;
  /** The row of each statement. */
  stated: Keys;
  /** The rows of the subjects of which each source states something. */
  told: ReadonlyMap<string, Uint32Array>;
  /** The rows of the sites that may be the same spot as another, and of the places that are territories. */
  paired: Uint32Array;
  territories: Uint32Array;
}

const rowsWith = <T>(all: readonly T[], some: readonly T[]): Uint32Array => {
  const wanted = new Set(some);
  return Uint32Array.from(all.flatMap((one, row) => (wanted.has(one) ? [row] : [])));
};

/** Packs a catalogue, which is not changed. */
export function pack({ dataset, about, paired, territories }: Catalogue): Packed {
  const { sites, places, statements, ...rest } = dataset;
  const subjects = distinct(statements.map((s) => s.subject));
  const row = new Map(subjects.map((id, at) => [id, at]));
  return {
    rest,
    sites: packTable(sites, ({ id }) => id),
    places: packTable(places, ({ id }) => id),
    statements: packTable(subjects.map(about), ([first]) => first!.subject),
    stated: keysOf(
      statements,
      ({ id }) => id,
      ({ subject }) => row.get(subject)!,
    ),
    told: new Map(
      [...groupBy(statements, (s) => s.source)].map(([source, some]) => [
        source,
        Uint32Array.from(distinct(some.map((s) => row.get(s.subject)!))),
      ]),
    ),
    paired: rowsWith(sites, paired),
    territories: rowsWith(places, territories),
  };
}

/** What of a packed dataset can be handed over without being copied. */
export const handed = ({ sites, places, statements, stated }: Packed): ArrayBuffer[] => [
  ...[sites, places, statements].flatMap(handedTable),
  stated.hashes.buffer,
  stated.rows.buffer,
];

/** The catalogue of a packed dataset, whose tables are read as anybody looks at their records. */
export function unpack(packed: Packed): Catalogue {
  const { rest, stated, told } = packed;
  const [sites, places] = [unpackTable<Site>(packed.sites), unpackTable<Place>(packed.places)];
  const subjects = rowsOf<readonly Statement[]>(packed.statements);
  const about = (id: string) =>
    find(packed.statements.keys, id, (row) => {
      const some = subjects.read(row);
      return some[0]!.subject === id ? some : undefined;
    }) ?? [];
  const statement = (id: string) => find(stated, id, (row) => subjects.read(row).find((s) => s.id === id));
  let all: Statement[] | undefined;
  const dataset: Dataset = {
    ...rest,
    sites: sites.all,
    places: places.all,
    get statements() {
      return (all ??= reading(subjects.length, subjects.read).flat());
    },
  };
  const some = <T>(table: readonly T[], rows: Uint32Array) => reading(rows.length, (at) => table[rows[at]!]!);
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
