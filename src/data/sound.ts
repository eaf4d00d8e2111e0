import type { Dataset, Excerpt, Place, Statement } from '../../geo/schema.ts';
import { lines } from './lines.ts';
import { DatasetError } from './load.ts';
import { homonymFault, matchFaults, measureFaults } from './repeated.ts';
import { span } from './when.ts';

/** Farther than this from its point, a place is not known at all: a quarter of the way round the Earth, in km. */
const farthest = 10_000;

type Ids = Record<'sites' | 'groups' | 'events' | 'places' | 'named', ReadonlySet<string>>;

/** What a value must name, by its property; a `to` inside a value is the name of anything. */
const naming: { [property: string]: keyof Ids } = {
  group: 'groups',
  claimedBy: 'groups',
  place: 'places',
  territory: 'places',
  event: 'events',
  deniedBy: 'named',
  participant: 'named',
};

function whenFault(when: string): string | null {
  try {
    const { start, end } = span(when);
    return start > end ? `“${when}” ends before it begins` : null;
  } catch (error) {
    return (error as RangeError).message;
  }
}

function excerptFault({ exact, support }: Excerpt): string | null {
  let at = 0;
  for (const [start, end] of support) {
    if (start < at || end <= start || end > exact.length)
      return `its excerpt marks ${start} to ${end}, which is not a part of its words`;
    at = end;
  }
  return null;
}

/** What is wrong with the value of a statement, or null. */
function valueFault({ subject, property, value }: Statement, ids: Ids): string | null {
  if (property === 'date' || property === 'time') return whenFault(value);
  if (typeof value === 'object' && 'min' in value && value.min > value.max)
    return `its value runs from ${value.min} down to ${value.max}`;
  if (property === 'relation' && value.to === subject) return `“${subject}” is related to itself`;
  const [id, table] =
    typeof value === 'string'
      ? [value, naming[property]!]
      : ['to' in value ? value.to : undefined, 'named' as const];
  if (id === undefined || ids[table].has(id)) return null;
  return (property === 'group' || property === 'claimedBy') && id === 'none'
    ? null
    : `its value “${id}” is not among the ${table === 'named' ? 'records' : table}`;
}

/** Goes up from a place until it comes to the top, or round in a circle. */
function circular(place: Place, places: ReadonlyMap<string, Place>, safe: Set<string>): boolean {
  const seen = new Set<string>();
  let at: Place | undefined = place;
  while (at && !safe.has(at.id)) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
    at = at.within === null ? undefined : places.get(at.within);
  }
  for (const id of seen) safe.add(id);
  return false;
}

type Check = <T extends { id?: string }>(
  table: keyof Dataset,
  rows: readonly T[],
  fault: (row: T) => string | null,
) => void;

const checking =
  (file: string): Check =>
  (table, rows, fault) =>
    rows.forEach((row, i) => {
      const reason = fault(row);
      if (reason) throw new DatasetError(file, `${table}[${i}]${row.id ? ` (${row.id})` : ''}`, reason);
    });

/** The ids of some tables, of which no two may be the same. */
function unique(
  check: Check,
  tables: Partial<Pick<Dataset, Exclude<keyof Dataset, 'version' | 'measures'>>>,
) {
  const seen = new Set<string>();
  for (const [table, rows] of Object.entries(tables))
    check<{ id: string }>(table as keyof Dataset, rows, ({ id }) => {
      if (seen.has(id)) return 'its id is taken by another record';
      seen.add(id);
      return null;
    });
  return seen;
}

/**
 * Checks of places and sites, whatever is stated of them, that they hold together.
 * @throws DatasetError as `sound` does
 */
export function grounded({ places, sites }: Pick<Dataset, 'places' | 'sites'>, file: string): void {
  const check = checking(file);
  unique(check, { places });
  const siteIds = unique(check, { sites });
  const byId = new Map(places.map((place) => [place.id, place]));
  const safe = new Set<string>();
  check('places', places, (place) => {
    if (place.within !== null && !byId.has(place.within))
      return `the place “${place.within}” that it lies in is not among the places`;
    if (place.precision.radiusKm > farthest) return `its radius is more than ${farthest} km`;
    return circular(place, byId, safe) ? 'it lies within itself' : homonymFault(place);
  });
  const matchFault = matchFaults();
  check('sites', sites, (site) => {
    const { id, place, matches = [] } = site;
    // What is measured to is a site or a line by its id alone.
    if (lines.has(id)) return 'its id is that of a line';
    if (!byId.has(place)) return `its place “${place}” is not among the places`;
    if (!byId.get(place)!.point) return `its place “${place}” has no point`;
    const lost = matches.find(({ to }) => !siteIds.has(to));
    return lost
      ? `the site “${lost.to}” that it may be the same as is not among the sites`
      : matchFault(site);
  });
}

/**
 * Checks of a dataset whose records have the right shape that they hold together, as the build checks its own: no id
 * twice, none that leads nowhere, nothing inside itself or beside itself, no date, range or excerpt that cannot be.
 * @throws DatasetError naming the first record that is wrong
 */
export function sound(data: Dataset, file: string): Dataset {
  const { sites, groups, events, speakers, places, sources, origins, statements, measures } = data;
  const check = checking(file);
  // What a statement is about is looked up by its id alone.
  const subjects = unique(check, { sites, groups, events });
  const speakerIds = unique(check, { speakers });
  unique(check, { sources });
  unique(check, { origins });
  unique(check, { statements });
  grounded(data, file);
  const idsOf = (rows: readonly { id: string }[]) => new Set(rows.map(({ id }) => id));
  const ids: Ids = {
    sites: idsOf(sites),
    groups: idsOf(groups),
    events: idsOf(events),
    places: idsOf(places),
    named: new Set([...subjects, ...speakerIds, ...places.map(({ id }) => id)]),
  };
  check('sources', sources, ({ published }) => whenFault(published.when));
  const measureFault = measureFaults();
  check<Dataset['measures'][number] & { id?: string }>('measures', measures, (row) => {
    const lost = [row.place, row.to].find((id) => !ids.places.has(id));
    return lost === undefined ? measureFault(row) : `“${lost}” is not among the places`;
  });
  check('statements', statements, (statement) =>
    statement.excerpt || statement.summary
      ? ((statement.excerpt && excerptFault(statement.excerpt)) ?? valueFault(statement, ids))
      : 'has neither the words of its source nor a summary of them',
  );
  return data;
}
