/**
 * All data types. TypeScript types are inferred from these schemas, and the published JSON Schema (2020-12) is generated
 * from `Dataset`.
 *
 * Conventions: points are [lon, lat] in degrees WGS84 (RFC 7946); lengths are kilometres; dates and times are
 * ISO 8601 with a zone, or an ISO 8601 interval `start/end` whose end is not included; character offsets are
 * UTF-16 code units; languages are BCP 47 tags.
 */
import * as v from 'valibot';
import { boundaryViews } from './boundary-views.ts';
import { lines } from './lines.ts';
import { properties, rowOf, type Property, type propertyTable, type ValueKind } from './properties.ts';

const text = v.pipe(v.string(), v.regex(/^\S([\s\S]*\S)?$/, 'is empty or begins or ends with white space'));
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id (a-z, 0-9 and single hyphens)'),
);
/**
 * Words that no record may have as its id: they are used beside ids in values, in lists of options and in the address.
 */
export const reserved = ['unstated', 'none'] as const;
const ownId = (words: readonly string[] = reserved) =>
  v.pipe(
    id,
    v.notValues(
      [...words],
      ({ input }) => `“${String(input)}” is a word of the page’s own: choose another id`,
    ),
  );
const noTag = 'is not a BCP 47 language tag';
const lang = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, noTag));
/** `text` for English, as edition 1 writes it, or a language. */
const toldIn = v.pipe(v.string(), v.regex(/^(?:text|[a-z]{2,3}(-[A-Za-z0-9]{1,8})*)$/, noTag));
const url = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/]+\.[^\s]*$/, 'is not an http(s) address'));

/** Regular expressions for days of the Gregorian calendar, times of day, and zones from −12:00 to +14:00. */
const leapYear = String.raw`(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)`;
const monthAndDay = String.raw`(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])`;
const day = String.raw`(?:\d{4}-(?:${monthAndDay})|${leapYear}-02-29)`;
const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?`;
const zone = String.raw`(?:Z|\+(?:0\d|1[0-3]):[0-5]\d|\+14:00|-(?:0\d|1[01]):[0-5]\d|-12:00)`;
const moment = `${day}T${clock}${zone}`;
const interval = (one: string) => new RegExp(`^${one}(?:/${one})?$`);
const written = interval(String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)`);

/** Reasons why a text in the form of a moment is invalid. */
const impossible: readonly [is: RegExp, reason: string][] = [
  [new RegExp(`^${day}T`), 'is in no calendar'],
  [new RegExp(`T${clock}(?:Z|[+-])`), 'is on no clock'],
  [new RegExp(`${zone}$`), 'is in no time zone'],
];
function whenFault(when: string): string {
  if (written.test(when))
    for (const one of when.split('/'))
      for (const [is, reason] of impossible) if (!is.test(one)) return `“${one}” ${reason}`;
  return 'is not an ISO 8601 moment or interval with a zone';
}

/** One moment with its zone, or an interval `start/end` of two such moments. */
export const When = v.pipe(
  v.string(),
  v.regex(interval(moment), ({ input }) => whenFault(input)),
);
const some = v.minEntries<Record<string, string>, 1, string>(1, 'is in no language');
/** A text in one language or more, by BCP 47 tag (a JSON-LD language map): a reader gets the one that suits best. */
export const Text = v.pipe(v.record(lang, text), some);
/** Names of a record. */
export const Names = Text;
const printed = v.strictObject({ text, lang });
const bounds = { min: v.pipe(v.number(), v.minValue(0)), max: v.pipe(v.number(), v.minValue(0)) };
/** A value in our own words: a `Text`, in which edition 1 writes `text` for `en`. */
const told = v.pipe(v.record(toldIn, text), some);

/** An account: a side, or others who speak. `none` of these words is its id: the page has lenses of these names. */
export const Account = v.strictObject({
  id: ownId([...reserved, 'all', 'compare']),
  /** As in “stated by a mayor · the towns’ account”. */
  name: Text,
  /** A short name for the control; `name` if missing. */
  label: v.optional(Text),
  /** A party to what is told, with a lens of its own; the first two are compared. Without any, every account is one. */
  side: v.optional(v.literal(true)),
  /** A sentence for the control: the speakers of this account. */
  note: v.optional(Text),
});
/** A speaker of statements or participant of an event; `aliases` are the words by which sources name them. */
export const Speaker = v.strictObject({
  id: ownId(),
  name: Names,
  account: id,
  aliases: v.optional(v.array(text)),
});
/** The origin of information: ten reprints of one briefing have one origin. */
export const Origin = v.strictObject({
  id: ownId(),
  name: Names,
  certainty: v.picklist(['stated', 'inferred']),
  note: v.optional(text),
});

export const Shape = v.picklist(['diamond', 'square', 'triangle', 'circle']);
export const Group = v.strictObject({
  id: ownId(),
  name: Names,
  aliases: v.array(printed),
  mark: v.strictObject({ shape: Shape, colour: v.pipe(v.string(), v.regex(/^#[0-9A-F]{6}$/)) }),
});

export const Point = v.strictTuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
]);
/** Precision of a place: it lies within `radiusKm` of the point. */
export const Precision = v.strictObject({
  level: v.picklist(['facility', 'village', 'town', 'city', 'tehsil', 'district', 'territory']),
  radiusKm: v.pipe(v.number(), v.minValue(0)),
});
/** A place of the same or a similar name that is not the one meant. */
export const Homonym = v.strictObject({
  name: text,
  point: v.optional(Point),
  reason: text,
});
/** A gazetteer entry, after Linked Places. `within` is the id of the place it lies in. A territory has no point. */
export const Place = v.strictObject({
  id: ownId(),
  names: Names,
  handwritten: v.optional(v.array(lang)),
  variants: v.array(printed),
  point: v.nullable(Point),
  precision: Precision,
  obtained: v.strictObject({ by: text, how: text, url: v.optional(url) }),
  within: v.nullable(id),
  geonames: v.optional(v.pipe(v.number(), v.integer())),
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q\d+$/))),
  homonyms: v.array(Homonym),
});

/** Our own inference that two accounts may mean one spot, without a source. */
export const Match = v.strictObject({ to: id, certainty: v.picklist(['high', 'inferred']), basis: text });
/** A site, drawn as one pin. Its groups, dates and numbers are derived from statements. */
export const Site = v.strictObject({
  /** Not an id of a line either: an end of a measurement is a site or a line. */
  id: ownId([...reserved, ...lines.keys()]),
  name: Names,
  kind: v.picklist(['attack', 'strike']),
  place: id,
  matches: v.optional(v.array(Match)),
});
export const Event = v.strictObject({
  id: ownId(),
  name: Names,
  kind: v.picklist([
    'attack',
    'strikes',
    'call',
    'claim',
    'remarks',
    'statement',
    'retraction',
    'listing',
    'meeting',
    'response',
  ]),
  aliases: v.array(text),
});

/** A W3C Web Annotation TextQuoteSelector; `support` marks the words of `exact` that state the value. */
export const Excerpt = v.strictObject({
  exact: text,
  prefix: v.string(),
  suffix: v.string(),
  support: v.pipe(
    v.array(v.strictTuple([v.pipe(v.number(), v.integer()), v.pipe(v.number(), v.integer())])),
    v.minLength(1),
  ),
});

export const relationTypes = [
  'offshoot-of',
  'front-of',
  'alias-of',
  'part-of',
  'same-spot-as',
  'unrelated-to',
] as const;
/** Things that a `count` counts. */
const counted = [
  'sites',
  'strikes',
  'missiles',
  'militants',
  'attackers',
  'foreign-victims',
  'buildings',
] as const;
const range = v.strictObject(bounds);
/** The schema of each kind of value. */
const values = {
  printed,
  told,
  when: When,
  id,
  range,
  count: v.strictObject({ ...bounds, of: v.picklist(counted) }),
  distance: v.strictObject({ ...bounds, to: id }),
  relation: v.strictObject({ type: v.picklist(relationTypes), to: id }),
} satisfies Record<ValueKind, v.GenericSchema>;

type Member<F extends v.ObjectEntries, P extends Property> = v.StrictObjectSchema<
  F & {
    property: v.LiteralSchema<P, undefined>;
    value: (typeof values)[(typeof propertyTable)[P]['value']];
  },
  undefined
>;
/** A union over the properties, each member with the given fields before and after `property` and its `value`. */
const assertion = <const F extends v.ObjectEntries, const G extends v.ObjectEntries>(before: F, after: G) => {
  const members = properties.map((name) =>
    v.strictObject({ ...before, property: v.literal(name), value: values[rowOf(name).value], ...after }),
  );
  return v.variant('property', members as unknown as { [P in Property]: Member<F & G, P> }[Property][]);
};

/** Id of a statement, by convention SOURCE.SUBJECT.PROPERTY and, where that is taken, `.2`; never changed or reused. */
export const StatementId = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9-]+(\.[a-zA-Z0-9-]+)+$/,
    'is not an id of a statement, such as “source.subject.property.2”',
  ),
);
/** Id of a statement that was given up, and the reason, shown to a reader whose address names it. */
export const Withdrawn = v.strictObject({ id: StatementId, reason: Names });
/** A statement as an author writes it: `support` holds the words themselves, each found once in the excerpt. */
const authored = assertion(
  { id: StatementId, subject: id },
  { speaker: id, support: v.optional(v.pipe(v.array(text), v.minLength(1))) },
);
const passage = { origin: v.optional(id), statements: v.pipe(v.array(authored), v.minLength(1)) };

const sourceFields = {
  id: ownId(),
  kind: v.picklist(['report', 'statement', 'transcript', 'reference']),
  publisher: text,
  /** In square brackets if we supplied the title, because the document's own is not at hand (after ISBD). */
  headline: text,
  url: v.optional(url),
  republishedBy: v.optional(text),
  published: v.strictObject({
    when: When,
    certainty: v.picklist(['stated', 'inferred']),
    basis: v.optional(text),
  }),
  language: lang,
  origin: id,
};
/** One file under `geo/sources/`: a source, its passages and the statements each supports. */
export const SourceFile = v.strictObject({
  ...sourceFields,
  article: v.optional(text),
  excerpts: v.optional(
    v.array(v.strictObject({ exact: text, prefix: v.string(), suffix: v.string(), ...passage })),
  ),
  summaries: v.optional(v.array(v.strictObject({ text, ...passage }))),
});
export const Source = v.strictObject(sourceFields);

/** The unit of the dataset: one property of one subject, by one speaker in one source, with the words that state it. */
export const Statement = assertion(
  { id: text, subject: id },
  {
    speaker: id,
    account: id,
    source: id,
    origin: id,
    excerpt: v.optional(Excerpt),
    summary: v.optional(text),
  },
);

/** Our own measurement from a place to a line or to another place, and the position of its far end. */
export const Measure = v.strictObject({
  place: id,
  to: id,
  km: v.pipe(v.number(), v.minValue(0)),
  errorKm: v.pipe(v.number(), v.minValue(0)),
  at: Point,
});

const calendarDay = v.pipe(v.string(), v.regex(new RegExp(`^${day}$`), 'is not a day YYYY-MM-DD'));
/**
 * Subject of the dataset. The page takes its title, description and text about itself from it. Without it, the page
 * names the origin of the data, and says nothing of its subject.
 */
export const Meta = v.strictObject({
  /** Edition of the format; 1 if missing. */
  edition: v.optional(v.picklist([1, 2])),
  title: Text,
  /** One sentence for search engines and link previews. */
  summary: v.optional(Text),
  /** Paragraphs for the text about the map. */
  about: v.optional(v.array(Text)),
  /** Languages in which every text is kept, the main one first. */
  languages: v.pipe(v.array(lang), v.minLength(1)),
  /** First and last day of the timeline; if missing, the year or less that has most dated statements. */
  days: v.optional(v.strictTuple([calendarDay, calendarDay])),
  /** The views of the boundaries that are offered, the usual one first; none if missing. */
  boundaries: v.optional(v.pipe(v.array(v.picklist(boundaryViews)), v.minLength(1))),
  licence: v.optional(v.strictObject({ name: text, url })),
  issued: v.optional(calendarDay),
  contact: v.optional(text),
});

/** The compiled file `data/dataset.json`. */
export const Dataset = v.strictObject({
  version: text,
  meta: v.optional(Meta),
  sources: v.array(Source),
  origins: v.array(Origin),
  /** Accounts of the speakers; those of `accounts.ts` if missing. */
  accounts: v.optional(v.array(Account)),
  speakers: v.array(Speaker),
  groups: v.array(Group),
  places: v.array(Place),
  sites: v.array(Site),
  events: v.array(Event),
  statements: v.array(Statement),
  measures: v.array(Measure),
  withdrawn: v.optional(v.array(Withdrawn)),
});

export type Dataset = v.InferOutput<typeof Dataset>;
export type Source = v.InferOutput<typeof Source>;
export type SourceFile = v.InferOutput<typeof SourceFile>;
export type Statement = v.InferOutput<typeof Statement>;
export type Authored = v.InferOutput<typeof authored>;
/** The type of a property's values. */
export type ValueOf<P extends Property> = Extract<Statement, { property: P }>['value'];
export type Excerpt = v.InferOutput<typeof Excerpt>;
export type Speaker = v.InferOutput<typeof Speaker>;
export type Origin = v.InferOutput<typeof Origin>;
export type Group = v.InferOutput<typeof Group>;
export type Measure = v.InferOutput<typeof Measure>;
export type Place = v.InferOutput<typeof Place>;
export type Match = v.InferOutput<typeof Match>;
export type Site = v.InferOutput<typeof Site>;
export type Withdrawn = v.InferOutput<typeof Withdrawn>;
export type Event = v.InferOutput<typeof Event>;
export type Account = v.InferOutput<typeof Account>;
export type Text = v.InferOutput<typeof Text>;
export type Names = Text;
export type Meta = v.InferOutput<typeof Meta>;
