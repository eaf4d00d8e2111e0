import type { Dataset, Excerpt, Place, Statement } from '../../geo/schema.ts';
import { DatasetError } from './load.ts';
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
function valueFault({ property, value }: Statement, ids: Ids): string | null {
  if (property === 'date' || property === 'time') return whenFault(value);
  if (typeof value === 'object' && 'min' in value && value.min > value.max)
    return `its value runs from ${value.min} down to ${value.max}`;
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

/**
 * Checks of a dataset whose records have the right shape that they hold together, as the build checks its own: no id
 * twice, none that leads nowhere, nothing inside itself, no date, range or excerpt that cannot be.
 * @throws DatasetError naming the first record that is wrong
 */
export function sound(data: Dataset, file: string): Dataset {
  const check = <T extends { id?: string }>(table: keyof Dataset, fault: (row: T) => string | null) => {
    (data[table] as unknown as T[]).forEach((row, i) => {
      const reason = fault(row);
      if (reason) throw new DatasetError(file, `${table}[${i}]${row.id ? ` (${row.id})` : ''}`, reason);
    });
  };
  const unique = (...tables: (keyof Dataset)[]) => {
    const seen = new Set<string>();
    for (const table of tables)
      check(table, ({ id = '' }) => {
        if (seen.has(id)) return 'its id is taken by another record';
        seen.add(id);
        return null;
      });
    return seen;
  };
  // What a statement is about is looked up by its id alone.
  const subjects = unique('sites', 'groups', 'events');
  const [speakers, places] = [unique('speakers'), unique('places')];
  unique('sources');
  unique('origins');
  unique('statements');
  const idsOf = (table: 'sites' | 'groups' | 'events') => new Set(data[table].map(({ id }) => id));
  const ids: Ids = {
    sites: idsOf('sites'),
    groups: idsOf('groups'),
    events: idsOf('events'),
    places,
    named: new Set([...subjects, ...speakers, ...places]),
  };

  const byId = new Map(data.places.map((place) => [place.id, place]));
  const safe = new Set<string>();
  check<Place>('places', (place) => {
    if (place.within !== null && !places.has(place.within))
      return `the place “${place.within}” that it lies in is not among the places`;
    if (place.precision.radiusKm > farthest) return `its radius is more than ${farthest} km`;
    return circular(place, byId, safe) ? 'it lies within itself' : null;
  });
  check<Dataset['sites'][number]>('sites', ({ place, matches = [] }) => {
    if (byId.has(place) && !byId.get(place)!.point) return `its place “${place}” has no point`;
    const lost = matches.find(({ to }) => !ids.sites.has(to));
    return lost ? `the site “${lost.to}” that it may be the same as is not among the sites` : null;
  });
  check<Dataset['sources'][number]>('sources', ({ published }) => whenFault(published.when));
  check<Dataset['measures'][number] & { id?: string }>('measures', ({ place, to }) => {
    const lost = [place, to].find((id) => !places.has(id));
    return lost === undefined ? null : `“${lost}” is not among the places`;
  });
  check<Statement>('statements', (statement) =>
    statement.excerpt || statement.summary
      ? ((statement.excerpt && excerptFault(statement.excerpt)) ?? valueFault(statement, ids))
      : 'has neither the words of its source nor a summary of them',
  );
  return data;
}
