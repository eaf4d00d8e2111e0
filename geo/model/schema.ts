/**
 * Types of all data. TypeScript types are inferred from these Valibot schemas, and the published JSON Schema (2020-12)
 * is generated from the schema `Dataset`.
 * Conventions: points are [lon, lat] in degrees WGS84 (RFC 7946); lengths are kilometres; dates and times are EDTF (ISO
 * 8601-2, see `when.ts`); character offsets are UTF-16 code units; languages are BCP 47 tags.
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
 * Words that may not be the id of a record, because filters and the page’s address use them beside ids: `none` and
 * `unstated`.
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
/** Key of a text in our own words: its language (BCP 47), or `text` for English, as edition 1 of the format has it. */
const toldIn = v.pipe(v.string(), v.regex(/^(?:text|[a-z]{2,3}(-[A-Za-z0-9]{1,8})*)$/, noTag));
const url = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/]+\.[^\s]*$/, 'is not an http(s) address'));
const hex = (digits: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`), `is not ${digits} hexadecimal digits`));

/** Date, time or interval in EDTF (ISO 8601-2), such as `2025-05-07`; `when.ts` parses it. */
export const When = v.pipe(
  v.string(),
  v.regex(edtf, ({ input }) => whenFault(input)),
);
const some = v.minEntries<Record<string, string>, 1, string>(1, 'is in no language');
/**
 * Text in one or more languages, by BCP 47 tag (a JSON-LD language map); the page shows the language that suits the
 * reader best.
 */
export const Text = v.pipe(v.record(lang, text), some);
/** Text in our own words; a plain string is English, as in edition 1 of the format. */
export const Prose = v.union([text, Text]);
export const Names = Text;
const printed = v.strictObject({ text, lang });
const bound = v.optional(v.pipe(v.number(), v.minValue(0)));
/**
 * Number as a source states it, with its bounds (see `quantity.ts`). `asOf` is the moment of the count, if the source
 * states it; otherwise the publication date of the source counts.
 */
const quantity = {
  min: bound,
  max: bound,
  best: bound,
  exclusive: v.optional(v.literal(true)),
  approximate: v.optional(v.literal(true)),
  asOf: v.optional(When),
};
/** Value in our own words, by language; edition 1 of the format has the key `text` for English. */
const told = v.pipe(v.record(toldIn, text), some);

/**
 * Account: a side of the dispute, or others such as reporters, to which speakers belong. Its id may not be one of the
 * reserved words, which the page uses for other filters of statements.
 */
export const Account = v.strictObject({
  id: ownId([...reserved, 'all', 'compare']),
  /** Name of the account, as in “stated by a mayor · the towns’ account”. */
  name: Text,
  /** Short name of the account for its button on the page; `name` if missing. */
  label: v.optional(Text),
  /**
   * Name of the party for which the account speaks, as in “denied by the town”; missing if the account speaks for no
   * party.
   */
  side: v.optional(Text),
  /**
   * Present if readers can choose to see only this account’s statements, and compare it with the other accounts marked
   * so; the first two are shown side by side.
   */
  compared: v.optional(v.literal(true)),
  /** Sentence that tells whose statements belong to the account, shown at its button. */
  note: v.optional(Text),
});
/**
 * Person or organisation that makes statements or takes part in an event; `aliases` are other names that sources use
 * for it.
 */
export const Speaker = v.strictObject({
  id: ownId(),
  name: Names,
  account: id,
  aliases: v.optional(v.array(text)),
  /** Present for people who are not named, or a whole state: another speaker of their side may be one of them. */
  collective: v.optional(v.literal(true)),
});
/**
 * Body that controls information, such as a government: three briefings of one government come from one institution.
 * `side` is the account (side of the dispute) for which it speaks; if missing, it is a third party.
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
 * Event or document in which information started: ten reprints of one briefing share one origin. Without `institution`,
 * the origin counts as an institution of its own, on no side. `inferred`: a newsroom repeats the information and names
 * no source. `observed`: people or instruments of the institution saw it.
 */
export const Origin = v.strictObject({
  id: ownId(),
  name: Names,
  institution: v.optional(id),
  observed: v.optional(v.boolean()),
  certainty: v.picklist(['stated', 'inferred']),
  note: v.optional(text),
});

/**
 * Kind of site, such as a camp. `star`: drawn as a star on the map, whatever its groups; `claimed`: groups claim
 * responsibility for what happened there.
 */
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
  /** Symbol of the group on the map; if missing, the page chooses one. */
  mark: v.optional(v.strictObject({ shape: Shape, colour: v.pipe(v.string(), v.regex(/^#[0-9A-F]{6}$/)) })),
});

export const Point = v.strictTuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
]);
/** Precision with which a place is known: the real place lies within `radiusKm` of the point. */
export const Precision = v.strictObject({
  level: v.picklist(['facility', 'village', 'town', 'city', 'tehsil', 'district', 'territory']),
  radiusKm: v.pipe(v.number(), v.minValue(0)),
});
/** Another place of the same or a similar name, which sources do not mean. */
export const Homonym = v.strictObject({
  name: text,
  point: v.optional(Point),
  reason: text,
});
/**
 * Place with its names and its point, after the Linked Places format. `within` is the id of the area in which it lies.
 * Territories have no point.
 */
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

/** Our own inference, stated by no source, that this site and another one may be the same spot. */
export const Match = v.strictObject({ to: id, certainty: v.picklist(['high', 'inferred']), basis: text });
/** A site, drawn as one symbol on the map. The site itself has no groups, dates or numbers: statements give them. */
export const Site = v.strictObject({
  /** Id of the site; no id of a boundary line either, as both can be an end of a distance measurement. */
  id: ownId([...reserved, ...lines.keys()]),
  name: Names,
  kind: id,
  place: id,
  matches: v.optional(v.array(Match)),
});
/** Our own inference, with reasons, that the different names that sources use mean one site. */
export const Identification = v.strictObject({
  id: ownId(),
  site: id,
  /** Names for the site, each as one account (side of the dispute) gives it. */
  names: v.pipe(v.array(v.strictObject({ text, lang, account: id })), v.minLength(1)),
  basis: Names,
  /** Reasons against the inference that the names mean one site. */
  against: v.optional(Names),
  /** Certainty that the names mean one site: `stated` if a source says so. */
  certainty: v.picklist(['stated', 'high', 'inferred']),
});
export const Event = v.strictObject({
  id: ownId(),
  name: Names,
  kind: id,
  aliases: v.array(text),
  /** Sets of people that are all the people counted at the event: “3 men” and “3 attackers” are 3 people there. */
  sameSets: v.optional(v.pipe(v.array(v.picklist(countedPeople)), v.minLength(1))),
});

/**
 * Words quoted from a source, as a W3C Web Annotation TextQuoteSelector; `support` marks the words of `exact` that
 * state the value.
 */
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
/** Schemas of the kinds of value that statements may have. */
const values = {
  printed,
  told,
  when: When,
  id,
  /** Number with its bounds. Without `of`, it counts people; a duration counts nothing. */
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
/** Id of a property that a dataset declares itself, such as `own:flood-level`. */
const ownProperty = v.pipe(
  v.string(),
  v.regex(/^own:[a-z0-9]+(-[a-z0-9]+)*$/, 'is not “own:” and an id'),
) as unknown as v.GenericSchema<OwnProperty>;
/** Value of a property that a dataset declares itself: a date or time, a number in the declared unit, or a text. */
const ownValue = v.union([When, v.strictObject(quantity), told]);
type OwnMember<F extends v.ObjectEntries> = v.StrictObjectSchema<
  F & { property: typeof ownProperty; value: typeof ownValue },
  undefined
>;
/** Property that a dataset declares itself, or a built-in property that it wants shown for every site. */
export const DeclaredProperty = v.variant('id', [
  v.strictObject({ id: v.picklist(properties), asked: v.optional(v.literal(true)) }),
  v.strictObject({
    id: ownProperty,
    name: Names,
    /** Unit of the property’s numbers, as in “312 cm”. */
    unit: v.optional(Text),
    /** Present if two different values of the property contradict each other; if missing, values are not compared. */
    compared: v.optional(v.literal(true)),
    /**
     * Present if the page shows the property for every site, even where no source states it. A dataset that declares
     * properties must mark built-in ones, too.
     */
    asked: v.optional(v.literal(true)),
  }),
]);
/**
 * Schema of a statement: for each property, the fields `before`, the property and its matching type of value, and the
 * fields `after`.
 */
const assertion = <const F extends v.ObjectEntries, const G extends v.ObjectEntries>(before: F, after: G) => {
  const members = properties.map((name) =>
    v.strictObject({ ...before, property: v.literal(name), value: values[rowOf(name).value], ...after }),
  );
  const own = v.strictObject({ ...before, property: ownProperty, value: ownValue, ...after });
  type Members = { [P in Property]: Member<F & G, P> }[Property] | OwnMember<F & G>;
  return v.variant('property', [...members, own] as unknown as Members[]);
};

/** Claims that a statement denies; a statement may deny all claims about a subject, or only some. */
export const Denies = v.strictObject({
  /** Subject of the denied claims: the id of a site, group or event, or `place:` and the id of a place. */
  subject,
  /** Present if the denied claims are about every site of the event or place that `subject` names. */
  sites: v.optional(v.literal(true)),
  /** Property of the denied claims, such as `group`; if missing, every claim about the subject is denied. */
  property: v.optional(v.union([v.picklist(properties), ownProperty])),
  /**
   * Id of the record in the value of the denied claims, such as one group; if missing, every value of the property is
   * denied.
   */
  value: v.optional(id),
});
const more = {
  denies: v.optional(Denies),
  /**
   * Id of the identification (reasons why two names mean one site) by which a statement belongs to its site, if its
   * source uses another name.
   */
  identification: v.optional(id),
  /** Present if nobody compared the value with the text of the source, because the text was missing or incomplete. */
  unchecked: v.optional(v.literal(true)),
};

/**
 * Id of a statement, usually SOURCE.SUBJECT.PROPERTY, with `.2` and so on if that is taken. Never changed and never
 * reused.
 */
export const StatementId = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9-]+(\.[a-zA-Z0-9-]+)+$/,
    'is not an id of a statement, such as “source.subject.property.2”',
  ),
);
/** A statement that was withdrawn: its id, and the reason, which a reader sees who opens an old link to it. */
export const Withdrawn = v.strictObject({ id: StatementId, reason: Names });
/**
 * Row and columns of a table in a source, without its words; a statement that rests on them is shown as not yet proved.
 */
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
 * Hash of words in a source that may not be shown: readers who have the source can find the words by it. Normalise the
 * words before hashing: NFKC, lower case, only letters, marks and digits, runs of these joined by single spaces, UTF-8.
 */
export const Fingerprint = v.strictObject({
  salt: described(hex(32), 'The 16 random bytes that precede the words, in hexadecimal.', '0'.repeat(32)),
  words: described(v.pipe(v.number(), v.integer(), v.minValue(8)), 'Number of the words.', 8),
  sha256: described(hex(64), 'SHA-256 of salt and words, in hexadecimal.', 'e3'.repeat(32)),
});
/** Fields, authored and compiled, by which a reader finds the place in a source that is summarised and not quoted. */
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

/**
 * A statement as an author writes it: `support` holds the words that state the value, each found once in the excerpt.
 * The compiled statement has offsets instead.
 */
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
/**
 * Content of a file under `geo/sources/`: a source, its excerpts, summaries and table cells, and the statements that
 * rest on each.
 */
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

/**
 * The unit of the dataset: one property of one subject, such as the group of a site, as one speaker states it in one
 * source, with the words that say so.
 */
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

/**
 * Distance that this project computed from a place to a boundary line or to another place, and the point at its far
 * end.
 */
export const Measure = v.strictObject({
  place: id,
  to: id,
  km: v.pipe(v.number(), v.minValue(0)),
  errorKm: v.pipe(v.number(), v.minValue(0)),
  at: Point,
});

/**
 * A line of the dataset's own, such as a river, that distances are measured to; its name is that of the place of its id.
 * It takes the place of a line of the basemap (`model/lines.json`) of the same id.
 */
export const Line = v.strictObject({
  id: ownId(),
  /** Its pieces, each of points one after the other. */
  course: v.pipe(v.array(v.pipe(v.array(Point), v.minLength(2))), v.minLength(1)),
  /** Id of a line that others call the same: distances to the two are compared. */
  same: v.optional(id),
});

const zone = v.pipe(
  v.string(),
  v.regex(
    /^(?:[+-](?:0\d|1[0-4]):[0-5]\d|[A-Z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2})$/,
    'is not an offset such as +05:30, nor a name such as Europe/Prague',
  ),
);
const calendarDay = v.pipe(v.string(), v.regex(new RegExp(`^${day}$`), 'is not a day YYYY-MM-DD'));
/**
 * Description of the dataset itself: the page takes its title, its description and the text about the map from this
 * record. If it is missing, the page shows the address of the data and no such texts.
 */
export const Meta = v.strictObject({
  /** Edition of the file format; 1 if missing. */
  edition: v.optional(v.picklist([1, 2])),
  title: Text,
  /** One sentence about the dataset, for search engines and link previews. */
  summary: v.optional(Text),
  /** Paragraphs for the dialog about the map. */
  about: v.optional(v.array(Text)),
  /** Languages in which every text of the dataset is available, the main one first. */
  languages: v.pipe(v.array(lang), v.minLength(1)),
  /** First and last day of the timeline; if missing, the period of at most a year with the most dated statements. */
  days: v.optional(v.strictTuple([calendarDay, calendarDay])),
  /**
   * Ways to draw disputed boundaries that readers can choose from, the default first; if missing, no boundaries are
   * drawn.
   */
  boundaries: v.optional(v.pipe(v.array(v.picklist(boundaryViews)), v.minLength(1))),
  /** Box that the map shows at first, in degrees; if missing, that of all sites. Not across the 180th meridian. */
  frame: v.optional(v.strictTuple([...Point.items, ...Point.items])),
  /**
   * Time zone of what is stated without one: an offset, or a name of the IANA time zone database. If missing, UTC; in
   * edition 1, +05:30.
   */
  zone: v.optional(zone),
  /** Name by which the dataset is credited; its title if missing. */
  credit: v.optional(text),
  licence: v.optional(v.strictObject({ name: text, url })),
  issued: v.optional(calendarDay),
  contact: v.optional(text),
});

/** Schema of the compiled dataset, `data/dataset.json`. */
export const Dataset = v.strictObject({
  version: text,
  meta: v.optional(Meta),
  sources: v.array(Source),
  /** Publishers of the sources; without it, `publisher` of a source is a name. */
  publishers: v.optional(v.array(Publisher)),
  institutions: v.optional(v.array(Institution), []),
  origins: v.array(Origin),
  /** Accounts (sides to which speakers belong); those in `model/accounts.json` if missing. */
  accounts: v.optional(v.array(Account)),
  /** Kinds of site, such as a camp; those in `model/kinds.json` if missing. */
  kinds: v.optional(v.array(Kind)),
  /** Properties that the dataset declares itself, and built-in ones that it wants shown for every site. */
  properties: v.optional(v.array(DeclaredProperty)),
  /** Lines of its own. */
  lines: v.optional(v.array(Line)),
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
/** Type of the values of a property. */
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
export type Line = v.InferOutput<typeof Line>;
export type Text = v.InferOutput<typeof Text>;
export type Prose = v.InferOutput<typeof Prose>;
export type Names = Text;
export type Meta = v.InferOutput<typeof Meta>;
