/**
 * The table of properties: all that a statement can be about, such as `group` or `killed`. To add a property, add its
 * row here and its name in `src/i18n/property-names.ts`; the compiler reports all else that is missing.
 */
import { kindOfOwn, isOwn, ownRow, type OwnProperty } from './own-properties.ts';

/** Tables whose records a statement’s value may name by id. */
export type NamedTable = 'sites' | 'groups' | 'events' | 'speakers' | 'places';
const subjects = ['sites', 'groups', 'events'] as const;

/**
 * Kinds of value that name no other record: `printed` is text as a source prints it, `told` is text in our own words,
 * `when` is a date or time.
 */
type PlainValue =
  | { value: 'printed'; compared?: undefined; proof: 'namesStated' }
  | { value: 'told'; compared?: undefined; proof: 'toldFromPassage' }
  | { value: 'when'; compared: 'time'; proof: 'datesStated' | 'timesStated' }
  | { value: 'quantity'; unit: 'people'; compared: 'count'; proof: 'numbersStated' }
  | { value: 'quantity'; unit: 'minutes'; compared: 'quantity'; proof: 'numbersStated' }
  | { value: 'count'; compared: 'count'; proof: 'numbersStated' };

/**
 * Kinds of value that are the id of a record or contain one in `to`; `names` is the kind of record that an author may
 * name.
 */
type NamingValue =
  | { value: 'id'; names: 'group'; compared: 'same' | null; proof: 'groupsStated' }
  | { value: 'id'; names: 'place' | 'territory'; compared: 'near' | 'nested' | null; proof: 'placesStated' }
  | { value: 'id'; names: 'event'; compared: null; proof: 'eventsStated' }
  | { value: 'id'; names: 'speaker'; compared: 'same' | null; proof: 'participantsStated' }
  | { value: 'distance'; names: 'line, place or territory'; compared: 'distance'; proof: 'numbersStated' }
  | { value: 'relation'; names: 'subject'; compared: 'relation'; proof: 'relationsStated' };

interface Shown {
  /**
   * Column of the property in the table that compares sites: in the order of this list, `first` before all others, or
   * false for none.
   */
  column?: 'first' | false;
  /** Kinds of site for which the property is shown even if no source states it. */
  asked?: 'every' | readonly string[];
  /**
   * Present if a speaker may give several values in one source without contradicting themselves: a source may name
   * three groups.
   */
  listed?: true;
}
type PlainRow = PlainValue & Shown & { names?: undefined; into?: undefined; none?: undefined };
type NamingRow = NamingValue &
  Shown & {
    /** Tables in which the id in a statement’s value is looked up, in order. */
    into: readonly NamedTable[];
    /** Present if the value may be `none`, for a source that states that there is none. */
    none?: true;
  };
/**
 * Description of one property: the kind of value; how two values are compared for a contradiction
 * (`src/data/evidence/contradictions.ts`; null or missing if never); the check in `geo/check/rules.ts` that proves a
 * value by the source’s words.
 */
type Row = PlainRow | NamingRow;

export type ValueKind = Row['value'];
export type Comparison = NonNullable<Row['compared']>;
export type Proof = Row['proof'];
export type NamedKind = NonNullable<Row['names']>;
export type Unit = Extract<Row, { unit: string }>['unit'];

export const propertyTable = {
  group: {
    value: 'id',
    names: 'group',
    into: ['groups'],
    none: true,
    compared: 'same',
    listed: true,
    proof: 'groupsStated',
    asked: ['strike'],
  },
  place: {
    value: 'id',
    names: 'place',
    into: ['places'],
    compared: 'near',
    listed: true,
    proof: 'placesStated',
    asked: 'every',
  },
  territory: {
    value: 'id',
    names: 'territory',
    into: ['places'],
    compared: 'nested',
    listed: true,
    proof: 'placesStated',
    asked: 'every',
  },
  event: {
    value: 'id',
    names: 'event',
    into: ['events'],
    compared: null,
    proof: 'eventsStated',
    asked: 'every',
  },
  date: { value: 'when', compared: 'time', proof: 'datesStated', asked: 'every' },
  time: { value: 'when', compared: 'time', proof: 'timesStated' },
  distance: {
    value: 'distance',
    names: 'line, place or territory',
    into: ['places', ...subjects, 'speakers'],
    compared: 'distance',
    proof: 'numbersStated',
    asked: 'every',
  },
  hit: { value: 'told', proof: 'toldFromPassage', asked: ['strike'] },
  killed: { value: 'quantity', unit: 'people', compared: 'count', proof: 'numbersStated', asked: 'every' },
  injured: { value: 'quantity', unit: 'people', compared: 'count', proof: 'numbersStated', asked: 'every' },
  duration: {
    value: 'quantity',
    unit: 'minutes',
    compared: 'quantity',
    proof: 'numbersStated',
    column: false,
  },
  claimedBy: {
    value: 'id',
    names: 'group',
    into: ['groups'],
    none: true,
    compared: 'same',
    listed: true,
    proof: 'groupsStated',
    column: false,
    asked: ['attack'],
  },
  name: { value: 'printed', proof: 'namesStated', column: 'first', asked: 'every' },
  deniedBy: {
    value: 'id',
    names: 'group',
    into: [...subjects, 'speakers', 'places'],
    compared: null,
    proof: 'groupsStated',
    column: false,
  },
  relation: {
    value: 'relation',
    names: 'subject',
    into: [...subjects, 'speakers', 'places'],
    compared: 'relation',
    proof: 'relationsStated',
    column: false,
  },
  count: { value: 'count', compared: 'count', proof: 'numbersStated' },
  located: { value: 'told', proof: 'toldFromPassage' },
  denied: { value: 'told', proof: 'toldFromPassage' },
  actor: { value: 'told', proof: 'toldFromPassage', column: false },
  participant: {
    value: 'id',
    names: 'speaker',
    into: ['speakers', ...subjects, 'places'],
    compared: null,
    proof: 'participantsStated',
    column: false,
  },
  /** The mediator of an event; `none`: the parties came to it directly. */
  mediatedBy: {
    value: 'id',
    names: 'speaker',
    into: ['speakers', ...subjects, 'places'],
    none: true,
    compared: 'same',
    listed: true,
    proof: 'participantsStated',
    column: false,
  },
  said: { value: 'told', proof: 'toldFromPassage' },
  done: { value: 'told', proof: 'toldFromPassage' },
} as const satisfies Record<string, Row>;

export type Property = keyof typeof propertyTable;
/**
 * Properties whose rows have the given fields, such as `PropertyWith<{ value: 'when' }>` for those whose value is a
 * time.
 */
export type PropertyWith<Fields> = {
  [P in Property]: (typeof propertyTable)[P] extends Fields ? P : never;
}[Property];

/** Ids of all built-in properties, in the order in which the page shows them for a site. */
export const properties = Object.keys(propertyTable) as Property[];
/** A built-in property, or one that a dataset declares itself. */
export type AnyProperty = Property | OwnProperty;
/** Row of a property in the table of properties; empty for a property that a dataset declares itself. */
export function rowOf(property: Property): Row;
export function rowOf(property: AnyProperty): Row | typeof ownRow;
export function rowOf(property: AnyProperty): Row | typeof ownRow {
  return isOwn(property) ? ownRow : propertyTable[property];
}

/**
 * Type guard: true if the property of a statement has the value `is` in a field of its row, such as `value: 'when'`. A
 * property that a dataset declares itself is judged by the form of its value.
 */
export const rowHas = <
  K extends 'value' | 'proof' | 'names',
  V extends Row[K],
  S extends { property: AnyProperty; value: unknown },
>(
  statement: S,
  field: K,
  is: V,
): statement is S & { property: PropertyWith<{ [_ in K]: V }> } => {
  const { property, value } = statement;
  return isOwn(property) ? field === 'value' && kindOfOwn(value) === is : rowOf(property)[field] === is;
};

/** Id of the record that a statement’s value names; null if it names none, or states that there is none. */
export function namedId({
  property,
  value,
}: {
  property: AnyProperty;
  value: string | object;
}): string | null {
  const { into, none } = rowOf(property);
  if (!into) return null;
  const id = typeof value === 'string' ? value : (value as { to: string }).to;
  return none && id === 'none' ? null : id;
}
