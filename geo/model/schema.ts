/**
 * All data types. TypeScript types are inferred from these schemas, and the published JSON Schema (2020-12) is generated
 * from `Dataset`.
 *
 * Conventions: points are [lon, lat] in degrees WGS84 (RFC 7946); lengths are kilometres; dates and times are
 * ISO 8601 with a zone, or an ISO 8601 interval `start/end` whose end is not included; character offsets are
 * UTF-16 code units; languages are BCP 47 tags.
 */
import * as v from 'valibot';
import { accounts } from './accounts.ts';
import { described } from './described.ts';
import { language, languages, type Lang, type PartialLang } from './languages.ts';
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
const lang = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a BCP 47 language tag'));
const url = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/]+\.[^\s]*$/, 'is not an http(s) address'));
const hex = (digits: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`), `is not ${digits} hexadecimal digits`));
/** Words of ours by language (a language map, as in JSON-LD); a bare text is English, as in edition 1. */
export const Prose = v.union([text, v.pipe(v.record(lang, text), v.minEntries(1, 'has no language'))]);

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
/** A name in each language of the interface; optional in a language that is still being translated. */
const names = Object.fromEntries(
  languages.map((each) => [each, language[each].partial ? v.optional(text) : text]),
) as { [L in Lang]: L extends PartialLang ? v.OptionalSchema<typeof text, undefined> : typeof text };
export const Names = v.strictObject(names);
const printed = v.strictObject({ text, lang });
const bounds = { min: v.pipe(v.number(), v.minValue(0)), max: v.pipe(v.number(), v.minValue(0)) };
/** A value in our own words, in English, with optional translations. */
const translations = Object.fromEntries(
  languages.flatMap((each) => (each === 'en' ? [] : [[each, v.optional(text)]])),
) as Record<Exclude<Lang, 'en'>, v.OptionalSchema<typeof text, undefined>>;
const told = v.strictObject({ text, ...translations });

export const Account = v.picklist(accounts);
/** A speaker of statements or participant of an event; `aliases` are the words by which sources name them. */
export const Speaker = v.strictObject({
  id: ownId(),
  name: Names,
  account: Account,
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
  handwritten: v.optional(v.array(v.picklist(languages))),
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
/** Cells of a table in the source: no words are given, so a statement that rests on them is not yet proved. */
export const TableCells = v.strictObject({
  row: described(
    v.union([text, v.pipe(v.number(), v.integer(), v.minValue(1))]),
    'Key of the row, or its number, counted from 1.',
    'IND-2025-0412',
  ),
  columns: described(v.pipe(v.array(text), v.minLength(1)), 'Names of the columns that state the value.', [
    'fatalities',
  ]),
});
/**
 * Digest of words that may not be shown, for a reader who has the page. The words are in NFKC and lower case, as runs
 * of letters, marks and digits joined by single spaces, in UTF-8.
 */
export const Fingerprint = v.strictObject({
  salt: described(hex(32), 'The 16 random bytes that precede the words, in hexadecimal.', '0'.repeat(32)),
  words: described(v.pipe(v.number(), v.integer(), v.minValue(8)), 'Number of the words.', 8),
  sha256: described(hex(64), 'SHA-256 of salt and words, in hexadecimal.', 'e3'.repeat(32)),
});
/** Fields that a passage without quoted words may have, authored and compiled. */
const pointers = {
  locator: v.optional(
    described(
      text,
      'Words copied as printed by which a link opens the source at the passage. They are not a quotation: at most seven, no whole sentence.',
      'nine locations in 25 minutes',
    ),
  ),
  fingerprint: v.optional(
    described(Fingerprint, 'Salted digest of the words of the source that the passage renders.', {
      salt: '0'.repeat(32),
      words: 8,
      sha256: 'e3'.repeat(32),
    }),
  ),
};
const by = v.optional(
  described(
    v.literal('machine'),
    'Present where a machine chose the value; absent where a person did.',
    'machine',
  ),
);

/** A statement as an author writes it: `support` holds the words themselves, each found once in the excerpt. */
const authored = assertion(
  { id: StatementId, subject: id },
  { speaker: id, support: v.optional(v.pipe(v.array(text), v.minLength(1))), by },
);
const passage = { origin: v.optional(id), statements: v.pipe(v.array(authored), v.minLength(1)) };

const sourceFields = {
  id: described(ownId(), 'Id of the source; it stands in addresses.', 'ht-2025-05-08'),
  kind: described(
    v.picklist(['report', 'statement', 'transcript', 'reference']),
    'Kind of document.',
    'report',
  ),
  publisher: described(text, 'Name of the publisher.', 'Hindustan Times'),
  headline: v.nullish(
    described(
      text,
      'Headline as printed, in the language of the source; absent or null where it is not known. A headline wholly in square brackets is a supplied title (edition 1, after ISBD).',
      'India hit nine sites',
    ),
  ),
  suppliedTitle: v.optional(
    described(Prose, 'Title that the dataset supplies where no headline is known, without brackets.', {
      en: 'On the calls of 8 May',
    }),
  ),
  byline: v.optional(described(text, 'Authors as printed.', 'Ada Stone and agencies')),
  url: v.optional(described(url, 'Address of the document.', 'https://example.org/calm')),
  archived: v.optional(
    v.array(
      v.strictObject({
        address: described(
          url,
          'Address of the copy.',
          'https://web.archive.org/web/2025/https://example.org',
        ),
        captured: described(When, 'Moment at which the copy was made.', '2025-05-08T09:00Z'),
        sha256: v.optional(described(hex(64), 'SHA-256 of its bytes, in hexadecimal.', 'e3'.repeat(32))),
      }),
    ),
  ),
  republishedBy: v.optional(
    described(text, 'Host of the copy at `url`, where the page of the publisher is not known.', 'MSN'),
  ),
  published: v.strictObject({
    when: described(When, 'Moment or interval of publication.', '2025-05-08T18:00+05:30'),
    certainty: described(v.picklist(['stated', 'inferred']), 'Whether the source gives that date.', 'stated'),
    basis: v.optional(described(text, 'Basis of an inferred date.', 'the number in the address')),
  }),
  language: described(lang, 'Language of the document (BCP 47).', 'en'),
  origin: described(id, 'Id of the origin of its information.', 'pib-briefing'),
};
/** One file under `geo/sources/`: a source, its passages and the statements each supports. */
export const SourceFile = v.strictObject({
  ...sourceFields,
  article: v.optional(text),
  excerpts: v.optional(
    v.array(v.strictObject({ exact: text, prefix: v.string(), suffix: v.string(), ...passage })),
  ),
  summaries: v.optional(v.array(v.strictObject({ text: Prose, ...pointers, ...passage }))),
  records: v.optional(v.array(v.strictObject({ ...TableCells.entries, ...pointers, ...passage }))),
});
export const Source = v.strictObject(sourceFields);

/** The unit of the dataset: one property of one subject, by one speaker in one source, with the words that state it. */
export const Statement = assertion(
  { id: text, subject: id },
  {
    speaker: id,
    account: Account,
    source: id,
    origin: id,
    by,
    excerpt: v.optional(
      described(Excerpt, 'The words of the source that state the value.', {
        exact: 'nine sites were hit',
        prefix: 'In all, ',
        suffix: '.',
        support: [[0, 10]],
      }),
    ),
    summary: v.optional(
      described(Prose, 'What the source says, in words of the dataset.', { en: 'Counts nine sites.' }),
    ),
    record: v.optional(
      described(TableCells, 'Cells of a table that state the value: no proof.', {
        row: 12,
        columns: ['fatalities'],
      }),
    ),
    ...pointers,
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

/** The compiled file `data/dataset.json`. */
export const Dataset = v.strictObject({
  version: text,
  sources: v.array(Source),
  origins: v.array(Origin),
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
export type Prose = v.InferOutput<typeof Prose>;
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
export type Names = v.InferOutput<typeof Names>;
