import type { Dataset, Site, Statement } from '../../../geo/model/schema.ts';
import { placeSubject } from '../../../geo/model/subject.ts';
import { declarationsOf } from '../catalogue/declared.ts';
import { deniedIn, type Catalogue } from '../catalogue/catalogue.ts';
import { placesOf } from '../evidence/of-places.ts';
import { comparisons } from '../evidence/reported-distances.ts';
import type { LazyTable } from '../kit/lazy-array.ts';
import { tables, type Table } from '../read/tables.ts';
import { referencesOf, type TableRow, type Tables } from '../read/references.ts';
import { eventsOf } from '../catalogue/sites.ts';

/**
 * A site without its matches (sites that may be the same spot), which are inferences of this project and not stated by
 * sources.
 */
function unmatched(site: Site): Site {
  const { matches: _, ...stated } = site;
  return stated;
}

/** Ids of all records to which some records refer, directly or through other records, by table. */
function named(whole: Catalogue, rows: Tables): Record<Table, ReadonlySet<string>> {
  const ids = Object.fromEntries(tables.map((table) => [table, new Set<string>()])) as Record<
    Table,
    Set<string>
  >;
  const waiting: [table: Table | 'measures', row: TableRow][] = Object.entries(rows).flatMap(
    ([table, some]) => some.map((row): (typeof waiting)[number] => [table as Table, row]),
  );
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [table, row] = next;
    for (const { id, into } of referencesOf(table, row))
      for (const other of into) {
        const record = whole[other].get(id);
        if (!record || ids[other].has(id)) continue;
        ids[other].add(id);
        waiting.push([other, other === 'sites' ? unmatched(record as Site) : record]);
      }
  }
  return ids;
}

/**
 * Dataset of what the page currently shows, for download: the given sites, all statements about them, their events and
 * places, denials of these, computed distances, and every record to which any of these refers. `c` is already narrowed
 * by the lens (filter of statements by account and day); a record that it hides comes from `whole`. A match (two sites
 * that may be one) is kept if both sites are.
 */
export function shown(c: Catalogue, sites: LazyTable<Site>, whole: Catalogue = c): Dataset {
  const { dataset } = c;
  const subjects = new Set(
    sites.flatMap((site) => [
      site.id,
      ...eventsOf(c, site),
      ...placesOf(c, site).map((place) => placeSubject(place)),
    ]),
  );
  const isAbout = (s: Statement) => subjects.has(s.subject) || subjects.has(deniedIn(s)?.subject ?? '');
  const all = sites.length === dataset.sites.length;
  const statements = all ? dataset.statements : dataset.statements.filter(isAbout);
  const measured = new Set(sites.flatMap((site) => comparisons(c, site).map(({ measure }) => measure)));
  const measures = dataset.measures.filter((measure) => measured.has(measure));
  const { lines = [] } = dataset;
  const ends = lines.flatMap(({ id }) => whole.places.get(id) ?? []);
  const isEnd = new Set(ends.map(({ id }) => id));
  const ids = named(whole, { sites: sites.map(unmatched), statements, measures, places: ends });

  const here = new Set(sites.map(({ id }) => id));
  const others = whole.dataset.sites.filter(({ id }) => ids.sites.has(id) && !here.has(id));
  for (const { id } of others) here.add(id);
  const kept = <T extends { id: string }>(rows: LazyTable<T>, table: Table) =>
    rows.filter(({ id }) => ids[table].has(id));
  return {
    version: dataset.version,
    ...declarationsOf(dataset),
    sources: kept(dataset.sources, 'sources'),
    ...(dataset.publishers && { publishers: kept(dataset.publishers, 'publishers') }),
    institutions: kept(dataset.institutions, 'institutions'),
    origins: kept(dataset.origins, 'origins'),
    speakers: kept(dataset.speakers, 'speakers'),
    groups: kept(dataset.groups, 'groups'),
    places: dataset.places.filter(({ id }) => ids.places.has(id) || isEnd.has(id)),
    sites: [...sites, ...others].map((site) => {
      const matches = (site.matches ?? []).filter(({ to }) => here.has(to));
      return matches.length ? { ...site, matches } : unmatched(site);
    }),
    events: kept(dataset.events, 'events'),
    statements,
    measures,
    withdrawn: whole.dataset.withdrawn,
    identifications: dataset.identifications?.filter(({ site }) => here.has(site)),
  };
}
