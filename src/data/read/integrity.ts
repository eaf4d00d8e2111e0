import { isOwn, kindOfOwn } from '../../../geo/model/own-properties.ts';
import { rowHas, rowOf, type PropertyWith } from '../../../geo/model/properties.ts';
import { quantityFault, type Quantity } from '../../../geo/model/quantity.ts';
import type { Dataset, Excerpt, Identification, Place, Statement } from '../../../geo/model/schema.ts';
import { accountsOf } from '../catalogue/accounts.ts';
import { kindsOf, propertiesOf } from '../catalogue/declared.ts';
import { DatasetError } from '../kit/dataset-error.ts';
import { tables, type Table } from './tables.ts';
import { danglingReason, referencesOf, type TableRow } from '../read/references.ts';
import { checkDeclared, checkLines, checkMeta } from './subject.ts';
import { homonymFault, matchFaults, measureFaults } from './repeated.ts';
import { runsBackward } from '../../../geo/model/edtf.ts';

/** Maximum radius in km for how precisely a place is known: a quarter of the Earth’s circumference. */
const farthest = 10_000;

const whenFault = (when: string) => (runsBackward(when) ? `“${when}” ends before it begins` : null);

function excerptFault({ exact, support }: Excerpt): string | null {
  let at = 0;
  for (const [start, end] of support) {
    if (start < at || end <= start || end > exact.length)
      return `its excerpt marks ${start} to ${end}, which is not a part of its words`;
    at = end;
  }
  return null;
}

/** Reason why a statement’s number is invalid by itself, such as bounds in the wrong order, or null. */
function numberFault({
  property,
  value,
}: Extract<Statement, { property: PropertyWith<{ proof: 'numbersStated' }> }>) {
  if (property === 'duration' && value.of) return `its value counts ${value.of} in minutes`;
  return quantityFault(value) ?? (value.asOf === undefined ? null : whenFault(value.asOf));
}

/** Reason why a value is invalid by itself, for a property that the dataset declares itself, or null. */
function ownFault(value: unknown): string | null {
  if (kindOfOwn(value) !== 'quantity') return null;
  const { asOf, ...quantity } = value as Quantity & { asOf?: string };
  return quantityFault(quantity) ?? (asOf === undefined ? null : whenFault(asOf));
}

/**
 * Reason why a statement’s value is invalid by itself, such as a date range that ends before it begins, or a group
 * related to itself; else null.
 */
function valueFault(statement: Statement): string | null {
  const { subject } = statement;
  if (rowHas(statement, 'value', 'when')) return whenFault(statement.value);
  if (isOwn(statement.property)) return ownFault(statement.value);
  if (rowHas(statement, 'proof', 'numbersStated')) return numberFault(statement);
  return rowHas(statement, 'value', 'relation') && statement.value.to === subject
    ? `“${subject}” is related to itself`
    : null;
}

/** Reason why the claims that a statement denies are badly described, as when it denies itself; else null. */
function denialFault({ subject, property, value, denies }: Statement): string | null {
  if (!denies) return null;
  if (denies.value && !(denies.property && rowOf(denies.property).into))
    return `it denies the value “${denies.value}” without a property that names records`;
  return !denies.sites && denies.subject === subject && denies.property === property && denies.value === value
    ? 'it denies itself'
    : null;
}

/**
 * Makes a test for statements. An identification is a record with the reasons why two names mean one site; the test
 * returns the reason why the one that a statement refers to is missing or of another site, or null.
 */
function identificationFaults(identifications: readonly Identification[]) {
  const sites = new Map(identifications.map(({ id, site }) => [id, site]));
  return ({ subject, identification: id }: Statement): string | null => {
    if (id === undefined || sites.get(id) === subject) return null;
    return sites.has(id)
      ? `its identification “${id}” is of “${sites.get(id)}”, not of its subject`
      : `its identification “${id}” is not among the identifications`;
  };
}

/**
 * True if a place lies within itself, directly or through other places. Adds places that do not to `safe`, so that they
 * are not checked again.
 */
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

/**
 * Checks that all ids in some tables are different from each other and from the ids `taken`.
 * @throws DatasetError for the first id that occurs twice
 */
function unique(
  some: Partial<Pick<Dataset, Table | 'accounts' | 'kinds' | 'properties' | 'identifications'>>,
  taken: Iterable<string> = [],
): void {
  const seen = new Set(taken);
  for (const [table, rows] of Object.entries(some))
    check<{ id: string }>(table as Table, rows, ({ id }) => {
      if (seen.has(id)) return 'its id is taken by another record';
      seen.add(id);
      return null;
    });
}

/** Makes a test for records: the reason why a reference of a record is dangling (points to no record), or null. */
function danglingIn(data: Partial<Dataset>) {
  const ids = new Map(tables.map((table) => [table, idsOf(data[table] ?? [])]));
  return <T extends Table | 'measures'>(table: T, row: TableRow<T>): string | null => {
    const gone = referencesOf(table, row).find(
      ({ id, into }) =>
        !into.some((other) => ids.get(other)!.has(id) || (other === 'publishers' && !data.publishers)),
    );
    return gone ? danglingReason(gone) : null;
  };
}

/**
 * Checks the integrity of sites and places, without their statements: unique ids, valid references, no place within
 * itself, a point for each site.
 * @throws DatasetError naming the first record at fault
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
 * Checks the integrity of all records but sites and places, which `checkSites` has checked before.
 * @throws DatasetError naming the first record at fault
 */
export function checkStatements(data: Dataset): Dataset {
  const { sites, groups, events, speakers, sources, institutions, origins, statements, measures } = data;
  // Check the ids of sites, groups and events together: a statement’s subject is found by its id alone, so no two of
  // these may share one.
  const { identifications = [], publishers = [] } = data;
  checkDeclared(data);
  checkMeta(data);
  checkLines(data);
  unique({ groups, events }, idsOf(sites));
  if (data.accounts) unique({ accounts: data.accounts });
  if (data.properties) unique({ properties: data.properties });
  const heard = new Set(accountsOf(data).map(({ id }) => id));
  const accountFault = ({ account }: { account: string }) =>
    heard.has(account) ? null : `its account “${account}” is not among the accounts`;
  if (data.kinds) unique({ kinds: data.kinds });
  const kinds = new Set(kindsOf(data).map(({ id }) => id));
  check('sites', sites, ({ kind }) => (kinds.has(kind) ? null : `its kind “${kind}” is not among the kinds`));
  const sideFault = ({ side }: { side?: string }) =>
    side === undefined || heard.has(side) ? null : `its side “${side}” is not among the accounts`;
  check('institutions', institutions, sideFault);
  check('publishers', publishers, sideFault);
  check('speakers', speakers, accountFault);
  unique({ speakers });
  unique({ sources });
  unique({ publishers });
  unique({ institutions });
  unique({ origins });
  unique({ statements });
  const gone = danglingIn(data);
  const here = idsOf(sites);
  unique({ identifications });
  check('identifications', identifications, ({ site }) =>
    here.has(site) ? null : `its site “${site}” is not among the sites`,
  );
  const identificationFault = identificationFaults(identifications);
  const declared = new Set<string>(propertiesOf(data));
  const propertyFault = ({ property }: { property: string }) =>
    declared.has(property) ? null : `its property “${property}” is not among the properties`;
  check('sources', sources, (source) =>
    [source.published.when, ...(source.archived ?? []).map(({ captured }) => captured)].reduce<string | null>(
      (fault, when) => fault ?? whenFault(when),
      gone('sources', source),
    ),
  );
  check('origins', origins, (origin) => gone('origins', origin));
  const measureFault = measureFaults();
  check<Dataset['measures'][number] & { id?: string }>(
    'measures',
    measures,
    (row) => gone('measures', row) ?? measureFault(row),
  );
  check('statements', statements, (statement) =>
    statement.excerpt || statement.summary || statement.record
      ? (accountFault(statement) ??
        propertyFault(statement) ??
        (statement.denies?.property && propertyFault({ property: statement.denies.property })) ??
        gone('statements', statement) ??
        (statement.excerpt && excerptFault(statement.excerpt)) ??
        valueFault(statement) ??
        denialFault(statement) ??
        identificationFault(statement))
      : 'has neither the words of its source nor a summary of them',
  );
  return data;
}

/**
 * Checks the integrity of a dataset that fits the schema: unique ids, no dangling reference, no place within itself, no
 * site or distance paired with itself or paired twice, valid dates, ranges and excerpts. The build checks our own
 * dataset the same way.
 * @throws DatasetError naming the first record at fault
 */
export function checkIntegrity(data: Dataset): Dataset {
  checkSites(data);
  return checkStatements(data);
}
