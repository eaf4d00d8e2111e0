import type { Dataset, Statement } from '../../../geo/schema.ts';
import { known, type Catalogue } from '../catalogue.ts';
import { groupBy } from '../collect.ts';
import { none } from '../load.ts';

export const tables = ['sites', 'groups', 'events', 'places', 'sources', 'speakers', 'origins'] as const;
export type Table = (typeof tables)[number];
/** Ids of records, by their tables. */
export type Named = Partial<Record<Table, readonly string[]>>;

/** Tables of what a `to`, a denier or a participant may be. */
const anything: readonly Table[] = ['sites', 'groups', 'events', 'places', 'speakers'];
const naming: { [property: string]: readonly Table[] } = {
  group: ['groups'],
  claimedBy: ['groups'],
  event: ['events'],
  place: ['places'],
  territory: ['places'],
};

/** What the value of a statement names, and the tables in which it may be found. */
function valueOf({ property, value }: Statement): [id: string, into: readonly Table[]] | null {
  if (typeof value === 'string') return [value, naming[property] ?? anything];
  return 'to' in value ? [value.to, anything] : null;
}

/**
 * Takes records out of a dataset, each time into the smallest one that is sound by itself: with all that is stated of a
 * site, of the events it is part of, and of every group and site that these statements name.
 */
export function excerpts(c: Catalogue): (wanted: Named) => Dataset {
  const measures = groupBy(c.dataset.measures, ({ place }) => place);

  return (wanted) => {
    const taken = new Map<Table, Set<string>>(tables.map((table) => [table, new Set()]));
    const statements: Statement[] = [];
    const measured: Dataset['measures'] = [];

    function follow(subject: string): void {
      for (const statement of c.about(subject)) {
        statements.push(statement);
        take(statement.speaker, 'speakers');
        take(statement.source, 'sources');
        take(statement.origin, 'origins');
        const [id, into] = valueOf(statement) ?? ['', []];
        for (const table of into) if (c[table].has(id)) take(id, table);
      }
    }
    function take(id: string, table: Table): void {
      if (taken.get(table)!.has(id)) return;
      taken.get(table)!.add(id);
      if (table === 'sources') take(known(c.sources, id).origin, 'origins');
      else if (table === 'places') {
        const { within } = known(c.places, id);
        if (within !== null) take(within, 'places');
        for (const measure of measures.get(id) ?? []) {
          measured.push(measure);
          take(measure.to, 'places');
        }
      } else if (table === 'sites') {
        const { place, matches = [] } = known(c.sites, id);
        take(place, 'places');
        for (const { to } of matches) take(to, 'sites');
        follow(id);
      } else if (table === 'groups' || table === 'events') follow(id);
    }

    for (const table of tables) for (const id of wanted[table] ?? []) if (c[table].has(id)) take(id, table);
    const rows = Object.fromEntries(
      tables.map((table) => [table, [...taken.get(table)!].map((id) => known<unknown>(c[table], id))]),
    ) as unknown as Pick<Dataset, Table>;
    return { ...none, version: c.dataset.version, ...rows, statements, measures: measured };
  };
}
