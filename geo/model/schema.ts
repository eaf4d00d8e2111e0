/**
 * All data types. TypeScript types are inferred from these schemas, and the published JSON Schema (2020-12) is generated
 * from `Dataset`.
 *
 * Conventions: points are [lon, lat] in degrees WGS84 (RFC 7946); lengths are kilometres; dates and times are EDTF
 * (ISO 8601-2, see `when.ts`); character offsets are UTF-16 code units; languages are BCP 47 tags.
 */
import * as v from 'valibot';
import { institutionKinds, publisherKinds } from './institutions.ts';
import { described } from './described.ts';
import { day, edtf, whenFault } from './edtf.ts';
import { boundaryViews } from './boundary-views.ts';
import { lines } from './lines.ts';
import { countedPeople, countedThings } from './quantity.ts';
import type { OwnProperty } from './own-properties.ts';
import { properties, rowOf, type Property, type propertyTable, type ValueKind } from './properties.ts';

const text = v.pipe(v.string(), v.regex(/^\S([\s\S]*\S)?$/, 'is empty or begins or ends with white space'));
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id (a-z, 0-9 and single hyphens)'),
);
/** Subject of a statement: the id of a site, group or event, or `place:` and the id of a place. */
const subject = v.pipe(
  v.string(),
  v.regex(
    /^(?:place:)?[a-z0-9]+(-[a-z0-9]+)*$/,
    'is not an id (a-z, 0-9 and single hyphens), nor “place:” and an id',
  ),
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
const hex = (digits: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`), `is not ${digits} hexadecimal digits`));

/** A time as EDTF (ISO 8601-2); `when.ts` says how it is read. */
export const When = v.pipe(
  v.string(),
  v.regex(edtf, ({ input }) => whenFault(input)),
);
const some = v.minEntries<Record<string, string>, 1, string>(1, 'is in no language');
/** A text in one language or more, by BCP 47 tag (a JSON-LD language map): a reader gets the one that suits best. */
export const Text = v.pipe(v.record(lang, text), some);
/** Words of ours; a bare text is English, as in edition 1. */
export const Prose = v.union([text, Text]);
/** Names of a record. */
export const Names = Text;
const printed = v.strictObject({ text, lang });
const bound = v.optional(v.pipe(v.number(), v.minValue(0)));
/**
 * A number as stated (`quantity.ts`). `min` and `max` alone mean what they meant in edition 1. `asOf` is the moment of the
 * count, if the document says it; without it, the publication of the source dates the count.
 */
const quantity = {
  min: bound,
  max: bound,
  best: bound,
  exclusive: v.optional(v.literal(true)),
  approximate: v.optional(v.literal(true)),
  asOf: v.optional(When),
};
/** A value in our own words: a `Text`, in which edition 1 writes `text` for `en`. */
const told = v.pipe(v.record(toldIn, text), some);

/** An account: a side, or others who speak. `none` of these words is its id: the page has lenses of these names. */
export const Account = v.strictObject({
  id: ownId([...reserved, 'all', 'compare']),
  /** As in “stated by a mayor · the towns’ account”. */
  name: Text,
  /** A short name for the control; `name` if missing. */
  label: v.optional(Text),
  /** Name of the party for which the account speaks, as in “denied by the town”; without it, it speaks for none. */
  side: v.optional(Text),
  /** Present if the account has a lens of its own and is compared with the others that have; the first two, side by side. */
  compared: v.optional(v.literal(true)),
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
/**
 * A body that controls information: three briefings of one government are one institution. `side` is the account that it
 * speaks for; without one it is a third party.
 */
export const Institution = v.strictObject({
  id: ownId(),
  name: Names,
  kind: v.picklist(institutionKinds),
  side: v.optional(id),
});
/**
 * The publisher of sources. `country` is ISO 3166-1 alpha-2; none for an international publisher, or where it is not known.
 * `side` is the account that a state's or a group's own publisher speaks for.
 */
export const Publisher = v.strictObject({
  id: ownId(),
  name: Names,
  country: v.optional(
    v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'is not two capital letters (ISO 3166-1 alpha-2)')),
  ),
  kind: v.picklist(publisherKinds),
  side: v.optional(id),
});
/**
 * The origin of information: ten reprints of one briefing have one origin. An origin without an `institution` is its own,
 * and on no side. `inferred`: a newsroom repeats it without a source of its own. `observed`: people or instruments of the
 * institution saw it themselves.
 */
export const Origin = v.strictObject({
  id: ownId(),
  name: Names,
  institution: v.optional(id),
  observed: v.optional(v.boolean()),
  certainty: v.picklist(['stated', 'inferred']),
  note: v.optional(text),
});

/** A kind of site; `star` marks it by a star, whatever its groups; `claimed`: its events are claimed by groups. */
export const Kind = v.strictObject({
  id: ownId(),
  name: Names,
  star: v.optional(v.literal(true)),
  claimed: v.optional(v.literal(true)),
});

export const Shape = v.picklist(['diamond', 'square', 'triangle', 'circle']);
export const Group = v.strictObject({
  id: ownId(),
  name: Names,
  aliases: v.array(printed),
  /** Without it, the page gives the group a mark of its own. */
  mark: v.optional(v.strictObject({ shape: Shape, colour: v.pipe(v.string(), v.regex(/^#[0-9A-F]{6}$/)) })),
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
  kind: id,
  place: id,
  matches: v.optional(v.array(Match)),
});
/** Our own inference, with its reasons, that what sources call by different names is one site. */
export const Identification = v.strictObject({
  id: ownId(),
  site: id,
  /** A name that an account has for the spot. */
  names: v.pipe(v.array(v.strictObject({ text, lang, account: id })), v.minLength(1)),
  basis: Names,
  /** Reasons against it. */
  against: v.optional(Names),
  /** `stated` if a source says that they are one. */
  certainty: v.picklist(['stated', 'high', 'inferred']),
});
export const Event = v.strictObject({
  id: ownId(),
  name: Names,
  kind: id,
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
/** The schema of each kind of value. */
const values = {
  printed,
  told,
  when: When,
  id,
  /** Without `of`, all people; a time has none. */
  quantity: v.strictObject({ ...quantity, of: v.optional(v.picklist(countedPeople)) }),
  count: v.strictObject({ ...quantity, of: v.picklist(countedThings) }),
  distance: v.strictObject({ ...quantity, to: id }),
  relation: v.strictObject({ type: v.picklist(relationTypes), to: id }),
} satisfies Record<ValueKind, v.GenericSchema>;

type Member<F extends v.ObjectEntries, P extends Property> = v.StrictObjectSchema<
  F & {
    property: v.LiteralSchema<P, undefined>;
    value: (typeof values)[(typeof propertyTable)[P]['value']];
  },
  undefined
>;
/** Id of a property that a dataset declares. */
const ownProperty = v.pipe(
  v.string(),
  v.regex(/^own:[a-z0-9]+(-[a-z0-9]+)*$/, 'is not “own:” and an id'),
) as unknown as v.GenericSchema<OwnProperty>;
/** A value of such a property: a time, a number in its unit, or words. */
const ownValue = v.union([When, v.strictObject(quantity), told]);
type OwnMember<F extends v.ObjectEntries> = v.StrictObjectSchema<
  F & { property: typeof ownProperty; value: typeof ownValue },
  undefined
>;
/** A property that a dataset declares, or one of the table that it asks of every site. */
export const DeclaredProperty = v.variant('id', [
  v.strictObject({ id: v.picklist(properties), asked: v.optional(v.literal(true)) }),
  v.strictObject({
    id: ownProperty,
    name: Names,
    /** Unit of its numbers, as in “312 cm”. */
    unit: v.optional(Text),
    /** Present if two different values contradict each other; without it they are not compared. */
    compared: v.optional(v.literal(true)),
    /** Present if every site shows it, stated or not; if a dataset declares properties, those of the table too. */
    asked: v.optional(v.literal(true)),
  }),
]);
/** A union over the properties, each member with the given fields before and after `property` and its `value`. */
const assertion = <const F extends v.ObjectEntries, const G extends v.ObjectEntries>(before: F, after: G) => {
  const members = properties.map((name) =>
    v.strictObject({ ...before, property: v.literal(name), value: values[rowOf(name).value], ...after }),
  );
  const own = v.strictObject({ ...before, property: ownProperty, value: ownValue, ...after });
  type Members = { [P in Property]: Member<F & G, P> }[Property] | OwnMember<F & G>;
  return v.variant('property', [...members, own] as unknown as Members[]);
};

/** The claims that a statement denies. */
export const Denies = v.strictObject({
  /** The subject of those claims; a site, group, event or `place:ID`. */
  subject,
  /** Present if the claims are about every site of the event, or at the place, that is the subject. */
  sites: v.optional(v.literal(true)),
  /** Their property; without it, all that is stated of the subject. */
  property: v.optional(v.union([v.picklist(properties), ownProperty])),
  /** The id in their value; without it, every value of the property. */
  value: v.optional(id),
});
const more = {
  denies: v.optional(Denies),
  /** Id of the identification by which a statement is filed under its site, where its passage has another name. */
  identification: v.optional(id),
  /** The text of the document was not at hand, or ended before: nobody compared the value with it. */
  unchecked: v.optional(v.literal(true)),
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
  { id: StatementId, subject },
  { speaker: id, ...more, support: v.optional(v.pipe(v.array(text), v.minLength(1))), by },
);
const passage = { origin: v.optional(id), statements: v.pipe(v.array(authored), v.minLength(1)) };

const sourceFields = {
  id: described(ownId(), 'Id of the source; it stands in addresses.', 'ht-2025-05-08'),
  kind: described(
    v.picklist(['report', 'statement', 'transcript', 'reference']),
    'Kind of document.',
    'report',
  ),
  publisher: described(
    text,
    'Id of the publisher in `publishers`; its name, as in edition 1, in a dataset without that table.',
    'hindustan-times',
  ),
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
  { id: text, subject },
  {
    speaker: id,
    account: id,
    source: id,
    origin: id,
    ...more,
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
  /** Publishers of the sources; without it, `publisher` of a source is a name. */
  publishers: v.optional(v.array(Publisher)),
  institutions: v.optional(v.array(Institution), []),
  origins: v.array(Origin),
  /** Accounts of the speakers; those of `model/accounts.json` if missing. */
  accounts: v.optional(v.array(Account)),
  /** Kinds of site; those of `model/kinds.json` if missing. */
  kinds: v.optional(v.array(Kind)),
  /** Properties of its own, and those asked of every site. */
  properties: v.optional(v.array(DeclaredProperty)),
  speakers: v.array(Speaker),
  groups: v.array(Group),
  places: v.array(Place),
  sites: v.array(Site),
  events: v.array(Event),
  statements: v.array(Statement),
  measures: v.array(Measure),
  withdrawn: v.optional(v.array(Withdrawn)),
  identifications: v.optional(v.array(Identification)),
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
export type Publisher = v.InferOutput<typeof Publisher>;
export type Institution = v.InferOutput<typeof Institution>;
export type Group = v.InferOutput<typeof Group>;
export type Measure = v.InferOutput<typeof Measure>;
export type Place = v.InferOutput<typeof Place>;
export type Match = v.InferOutput<typeof Match>;
export type Site = v.InferOutput<typeof Site>;
export type Denies = v.InferOutput<typeof Denies>;
export type Identification = v.InferOutput<typeof Identification>;
export type Withdrawn = v.InferOutput<typeof Withdrawn>;
export type Event = v.InferOutput<typeof Event>;
export type Account = v.InferOutput<typeof Account>;
export type Kind = v.InferOutput<typeof Kind>;
export type DeclaredProperty = v.InferOutput<typeof DeclaredProperty>;
export type Text = v.InferOutput<typeof Text>;
export type Prose = v.InferOutput<typeof Prose>;
export type Names = Text;
export type Meta = v.InferOutput<typeof Meta>;
