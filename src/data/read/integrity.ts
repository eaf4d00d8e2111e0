import { rowHas } from '../../../geo/model/properties.ts';
import type { Dataset, Excerpt, Place, Statement } from '../../../geo/model/schema.ts';
import { accountsOf } from '../catalogue/lens.ts';
import { DatasetError } from '../kit/dataset-error.ts';
import { tables, type Table } from './tables.ts';
import { danglingReason, referencesOf } from '../read/references.ts';
import { homonymFault, matchFaults, measureFaults } from './repeated.ts';
import { span } from '../../../geo/model/when.ts';

/** Maximum radius of a precision, in km: a quarter of the Earth's circumference. */
const farthest = 10_000;

function whenFault(when: string): string | null {
  const { start, end } = span(when);
  return start > end ? `“${when}” ends before it begins` : null;
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

/** Fault of a statement's value by itself, or null. */
function valueFault(statement: Statement): string | null {
  const { subject, value } = statement;
  if (rowHas(statement, 'value', 'when')) return whenFault(statement.value);
  if (typeof value === 'object' && 'min' in value && value.min > value.max)
    return `its value runs from ${value.min} down to ${value.max}`;
  return rowHas(statement, 'value', 'relation') && statement.value.to === subject
    ? `“${subject}” is related to itself`
    : null;
}

/** True if a place lies within itself, however many steps away. Adds the places that do not to `safe`. */
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

const idsOf = (rows: readonly { id: string }[]) => new Set(rows.map(({ id }) => id));

function check<T extends { id?: string }>(
  table: keyof Dataset,
  rows: readonly T[],
  fault: (row: T) => string | null,
): void {
  rows.forEach((row, i) => {
    const reason = fault(row);
    if (reason) throw new DatasetError(`${table}[${i}]${row.id ? ` (${row.id})` : ''}`, reason);
  });
}

/** Checks that the ids of some tables are unique, together with the ids that are `taken`. */
function unique(some: Partial<Pick<Dataset, Table>>, taken: Iterable<string> = []): void {
  const seen = new Set(taken);
  for (const [table, rows] of Object.entries(some))
    check<{ id: string }>(table as Table, rows, ({ id }) => {
      if (seen.has(id)) return 'its id is taken by another record';
      seen.add(id);
      return null;
    });
}

/** Finds the first dangling reference of a record; its reason, or null. */
function danglingIn(data: Partial<Dataset>) {
  const ids = new Map(tables.map((table) => [table, idsOf(data[table] ?? [])]));
  return <T extends Table | 'measures'>(table: T, row: Dataset[T][number]): string | null => {
    const gone = referencesOf(table, row).find(
      ({ id, into }) => !into.some((other) => ids.get(other)!.has(id)),
    );
    return gone ? danglingReason(gone) : null;
  };
}

/**
 * Checks the integrity of sites and places, without their statements.
 * @throws DatasetError as `checkIntegrity`
 */
export function checkSites({ places, sites }: Pick<Dataset, 'places' | 'sites'>): void {
  unique({ places });
  unique({ sites });
  const gone = danglingIn({ sites, places });
  const byId = new Map(places.map((place) => [place.id, place]));
  const safe = new Set<string>();
  check('places', places, (place) => {
    const reason = gone('places', place);
    if (reason) return reason;
    if (place.precision.radiusKm > farthest) return `its radius is more than ${farthest} km`;
    return circular(place, byId, safe) ? 'it lies within itself' : homonymFault(place);
  });
  const matchFault = matchFaults();
  check('sites', sites, (site) => {
    const reason = gone('sites', site);
    if (reason) return reason;
    return byId.get(site.place)!.point ? matchFault(site) : `its place “${site.place}” has no point`;
  });
}

/**
 * Checks the integrity of all other records of a dataset whose sites and places are checked.
 * @throws DatasetError as `checkIntegrity`
 */
export function checkStatements(data: Dataset): Dataset {
  const { sites, groups, events, speakers, sources, origins, statements, measures } = data;
  // The subject of a statement is looked up by its id alone.
  unique({ groups, events }, idsOf(sites));
  const accounts = accountsOf(data);
  check('accounts', data.accounts ?? [], ({ id }) =>
    accounts.indexOf(id) === accounts.lastIndexOf(id) ? null : 'its id is taken by another record',
  );
  const heard = new Set(accounts);
  const accountFault = ({ account }: { account: string }) =>
    heard.has(account) ? null : `its account “${account}” is not among the accounts`;
  check('speakers', speakers, accountFault);
  unique({ speakers });
  unique({ sources });
  unique({ origins });
  unique({ statements });
  const gone = danglingIn(data);
  check('sources', sources, (source) => gone('sources', source) ?? whenFault(source.published.when));
  const measureFault = measureFaults();
  check<Dataset['measures'][number] & { id?: string }>(
    'measures',
    measures,
    (row) => gone('measures', row) ?? measureFault(row),
  );
  check('statements', statements, (statement) =>
    statement.excerpt || statement.summary
      ? (accountFault(statement) ??
        gone('statements', statement) ??
        (statement.excerpt && excerptFault(statement.excerpt)) ??
        valueFault(statement))
      : 'has neither the words of its source nor a summary of them',
  );
  return data;
}

/**
 * Checks the integrity of a dataset that fits the schema, as the build checks its own: unique ids, no dangling
 * reference, no place within itself, no repeated or reflexive match or measure, valid dates, ranges and excerpts.
 * @throws DatasetError naming the first record at fault
 */
export function checkIntegrity(data: Dataset): Dataset {
  checkSites(data);
  return checkStatements(data);
}
