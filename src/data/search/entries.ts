import { rowHas } from '../../../geo/model/properties.ts';
import type { Place, Statement } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { known } from '../catalogue/catalogue.ts';
import { distinct, groupBy } from '../kit/collect.ts';
import { isProved, passageOf } from '../evidence/quote.ts';
import { withPublisher } from '../evidence/publisher.ts';
import { titlesOf } from '../evidence/title.ts';
import { plainName } from '../kit/name-in.ts';
import { proseTexts } from '../kit/prose-in.ts';
import { stating } from '../catalogue/sites.ts';

/**
 * Kinds of search results, in the order used between equally good ones: `words` is a passage of a source, `elsewhere` a
 * place of the same name that is not meant.
 */
export const entryKinds = ['site', 'group', 'source', 'words', 'elsewhere'] as const;
export type EntryKind = (typeof entryKinds)[number];

/**
 * Kinds of text by which search finds an entry, most closely related first: its name; the name of its place or
 * publisher; a place that a source states for it; a quotation; a summary in our own words.
 */
export const fields = ['name', 'near', 'stated', 'quoted', 'summary'] as const;
export type Field = (typeof fields)[number];

/** Text by which search finds an entry (a site, group, source, passage or place). */
export interface EntryText {
  text: string;
  lang: string;
  field: Field;
  /** Id of a place, if the text is the name of that place. */
  place?: string;
}

/**
 * Item that search can find. `id` is the id of a site, group or source; for an excerpt or summary (`words`), that of
 * the first of its `statements`; for a place that is not meant (`elsewhere`), that of the place with the same name.
 */
export interface Entry {
  kind: EntryKind;
  id: string;
  texts: EntryText[];
  /** Statements that rest on the excerpt or summary, for an item of the kind `words`. */
  statements?: readonly Statement[];
  /** Reason why a place is not the one of the same name that sources mean, for an item of the kind `elsewhere`. */
  reason?: string;
}

const named = (names: object, field: Field, place?: string): EntryText[] =>
  Object.entries(names).map(([lang, text]) => ({ text, lang, field, place }));
const printed = (
  { text, lang }: { text: string; lang: string },
  field: Field,
  place?: string,
): EntryText => ({
  text,
  lang,
  field,
  place,
});

const ofPlace = ({ id, names, variants }: Place, field: Field): EntryText[] => [
  ...named(names, field, id),
  ...variants.map((variant) => printed(variant, field, id)),
];

/** Drops texts that repeat a spelling with the same kind of text and place. */
const once = (texts: readonly EntryText[]) => [
  ...new Map(texts.map((t) => [`${t.field} ${t.place} ${t.text}`, t])).values(),
];

const spellings = (c: Catalogue, subject: string) =>
  stating(c.about(subject), 'name').map((s) => printed(s.value, 'name'));

/**
 * Entries of sites: searchable by names and reported spellings, and by the names of their place and of every place that
 * a source states.
 */
function sites(c: Catalogue): Entry[] {
  // Cache of the searchable names of places, as several sites share a place.
  const shared = new Map<string, EntryText[]>();
  const at = (id: string, field: Field) => {
    const texts = shared.get(`${field} ${id}`) ?? ofPlace(known(c.places, id), field);
    shared.set(`${field} ${id}`, texts);
    return texts;
  };
  return c.dataset.sites.map((site) => {
    const about = c.about(site.id);
    const stated = (['place', 'territory'] as const).flatMap((kind) =>
      about.flatMap((s) => (rowHas(s, 'names', kind) ? [s.value] : [])),
    );
    const others = distinct(stated).filter((id) => id !== site.place);
    const texts = once([
      ...named(site.name, 'name'),
      ...spellings(c, site.id),
      ...at(site.place, 'near'),
      ...others.flatMap((id) => at(id, 'stated')),
    ]);
    return { kind: 'site', id: site.id, texts };
  });
}

const groups = (c: Catalogue): Entry[] =>
  c.dataset.groups.map(({ id, name, aliases }) => ({
    kind: 'group',
    id,
    texts: once([
      ...named(name, 'name'),
      ...aliases.map((alias) => printed(alias, 'name')),
      ...spellings(c, id),
    ]),
  }));

/**
 * Entries of sources: searchable by title and publisher, in each language that it is named in.
 */
function sources(c: Catalogue): Entry[] {
  return c.dataset.sources.map(withPublisher(c)).map((source) => ({
    kind: 'source',
    id: source.id,
    texts: [
      ...titlesOf(source).map((title) => printed(title, 'name')),
      ...proseTexts(source.publisher).map((name) => printed(name, 'near')),
    ],
  }));
}

/** Search entries of excerpts and summaries, each once, with all statements that rest on it. */
const passages = (c: Catalogue): Entry[] =>
  [...groupBy(c.dataset.statements.filter(isProved), (s) => `${s.source} ${passageOf(s)}`).values()].map(
    (statements) => {
      const { id, source, excerpt, summary } = statements[0]!;
      const texts = excerpt
        ? [printed({ text: excerpt.exact, lang: known(c.sources, source).language }, 'quoted')]
        : proseTexts(summary!).map((text) => printed(text, 'summary'));
      return { kind: 'words', id, texts, statements };
    },
  );

/**
 * Search entries of places that share a name with a place of the dataset but are not meant, searchable by their own
 * name and the names of that place. A name that is also that of a site’s place is left out, because it leads to that
 * site.
 */
function elsewhere(c: Catalogue): Entry[] {
  const here = new Set(c.dataset.sites.map((site) => plainName(known(c.places, site.place).names)));
  const all = c.dataset.places.flatMap((place) =>
    place.homonyms
      .filter(({ name }) => !here.has(name))
      .map(({ name, reason }): Entry => {
        const own: EntryText = { text: name, lang: 'en', field: 'name' };
        return { kind: 'elsewhere', id: place.id, reason, texts: [own, ...ofPlace(place, 'stated')] };
      }),
  );
  return [...new Map(all.map((entry) => [`${entry.texts[0]!.text}: ${entry.reason}`, entry])).values()];
}

/**
 * Lists everything that search can find in a dataset: sites, groups, sources, excerpts and summaries, and places that
 * share a name with another place.
 */
export const entries = (c: Catalogue): Entry[] => [
  ...sites(c),
  ...groups(c),
  ...sources(c),
  ...passages(c),
  ...elsewhere(c),
];
