import type { Source } from '../../geo/model/schema.ts';
import { placeOf } from '../../geo/model/subject.ts';
import { known, type Catalogue, type Lang } from '../data/catalogue/catalogue.ts';
import { distinct } from '../data/kit/collect.ts';
import { nameIn, plainName } from '../data/kit/name-in.ts';

/** Text for the page; `lang` is set if the text is not in the page’s language. */
export interface Described {
  text: string;
  lang?: string;
}

/**
 * Name of the record with an id in a statement: its subject (`place:ID` for a place), group or event. Ids of places
 * without the prefix and of speakers may equal ids of other records: look those up in their own tables.
 */
export function nameOf(c: Catalogue, id: string, lang: Lang): string {
  const named = c.sites.get(id) ?? c.groups.get(id) ?? c.events.get(id) ?? c.speakers.get(id);
  return nameIn(named?.name ?? known(c.places, placeOf(id) ?? id).names, lang);
}

/**
 * Name of a source’s publisher: in the reader’s language if exactly one translation is known, from a speaker with the
 * same English name; else as printed.
 */
export function publisherOf(c: Catalogue, source: Source, lang: Lang): Described {
  if (lang === 'en') return { text: source.publisher };
  const speakers = c.dataset.speakers.filter((s) => plainName(s.name) === source.publisher);
  const [text, other] = distinct(speakers.map((s) => s.name[lang]));
  return text && !other ? { text } : { text: source.publisher, lang: 'en' };
}
