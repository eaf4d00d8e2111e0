import { rowHas } from '../../geo/model/properties.ts';
import type { Place, Statement } from '../../geo/schema.ts';
import type { Catalogue } from './catalogue.ts';
import { known } from './catalogue.ts';
import { common, distinct, groupBy } from './collect.ts';
import { passageOf } from './quote.ts';
import { stating } from './sites.ts';

/** What can be found, in the order in which equals are shown. */
export const kinds = ['site', 'group', 'source', 'words', 'elsewhere'] as const;
export type Kind = (typeof kinds)[number];

/**
 * How close a text stands to what it finds: its name; its place or publisher; a place that some source puts it in;
 * a quotation, or our summary, of what is said of it.
 */
export const fields = ['name', 'near', 'stated', 'quoted', 'summary'] as const;
export type Field = (typeof fields)[number];

/** One text by which an entry is found. */
export interface Text {
  text: string;
  lang: string;
  field: Field;
  /** The place that it names, where it does. */
  place?: string;
}

/** Something that can be found. `id` is that of a site, group or source; of the first of `statements`; or of a place. */
export interface Entry {
  kind: Kind;
  id: string;
  texts: Text[];
  /** The statements of a passage. */
  statements?: readonly Statement[];
  /** Why a place is not the one meant. */
  reason?: string;
}

const named = (names: object, field: Field, place?: string): Text[] =>
  Object.entries(names).map(([lang, text]) => ({ text, lang, field, place }));
const printed = ({ text, lang }: { text: string; lang: string }, field: Field, place?: string): Text => ({
  text,
  lang,
  field,
  place,
});

const ofPlace = ({ id, names, variants }: Place, field: Field): Text[] => [
  ...named(names, field, id),
  ...variants.map((variant) => printed(variant, field, id)),
];

/** Each spelling once for each thing it is a name of. */
const once = (texts: readonly Text[]) => [
  ...new Map(texts.map((t) => [`${t.field} ${t.place} ${t.text}`, t])).values(),
];

const spellings = (c: Catalogue, subject: string) =>
  stating(c.about(subject), 'name').map((s) => printed(s.value, 'name'));

/** By its names and reported spellings, and by those of its place and of every place that a source puts it in. */
function sites(c: Catalogue): Entry[] {
  // Sites share their places, and so the texts of those.
  const shared = new Map<string, Text[]>();
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

/** By their headline and their publisher, whose name we have in three languages where it also speaks itself. */
function sources(c: Catalogue): Entry[] {
  const names = groupBy(
    c.dataset.speakers.map(({ name }) => name),
    ({ en }) => en,
  );
  const speaking = new Map([...names].map(([en, some]) => [en, common(some)]));
  return c.dataset.sources.map(({ id, headline, language, publisher }) => ({
    kind: 'source',
    id,
    texts: [
      { text: headline, lang: language, field: 'name' },
      ...named(speaking.get(publisher) ?? { en: publisher }, 'near'),
    ],
  }));
}

/** Every passage once, however many statements rest on it. */
const passages = (c: Catalogue): Entry[] =>
  [...groupBy(c.dataset.statements, (s) => `${s.source} ${passageOf(s)}`).values()].map((statements) => {
    const { id, source, excerpt, summary } = statements[0]!;
    const text: Text = excerpt
      ? { text: excerpt.exact, lang: known(c.sources, source).language, field: 'quoted' }
      : { text: summary ?? '', lang: 'en', field: 'summary' };
    return { kind: 'words', id, texts: [text], statements };
  });

/**
 * Places that were rejected, by their own name and by that of the place they are not. One that is the place of a site
 * of its own is on the map after all.
 */
function elsewhere(c: Catalogue): Entry[] {
  const here = new Set(c.dataset.sites.map((site) => known(c.places, site.place).names.en));
  const all = c.dataset.places.flatMap((place) =>
    place.homonyms
      .filter(({ name }) => !here.has(name))
      .map(({ name, reason }): Entry => {
        const own: Text = { text: name, lang: 'en', field: 'name' };
        return { kind: 'elsewhere', id: place.id, reason, texts: [own, ...ofPlace(place, 'stated')] };
      }),
  );
  return [...new Map(all.map((entry) => [`${entry.texts[0]!.text}: ${entry.reason}`, entry])).values()];
}

/** All that can be found in a catalogue. */
export const entries = (c: Catalogue): Entry[] => [
  ...sites(c),
  ...groups(c),
  ...sources(c),
  ...passages(c),
  ...elsewhere(c),
];
