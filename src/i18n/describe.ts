import type { Source } from '../../geo/model/schema.ts';
import { placeOf } from '../../geo/model/subject.ts';
import { known, type Catalogue, type Lang } from '../data/catalogue/catalogue.ts';
import { distinct } from '../data/kit/collect.ts';
import { nameIn, plainName } from '../data/kit/name-in.ts';

/** A value in words of the interface; `lang` is set where the words are not in its language. */
export interface Described {
  text: string;
  lang?: string;
}

/**
 * Name of a record that a statement is about, as `place:ID` if it is a place, or refers to. Ids of places and speakers may equal ids of other records: look
 * those up in their own tables.
 */
export function nameOf(c: Catalogue, id: string, lang: Lang): string {
  const named = c.sites.get(id) ?? c.groups.get(id) ?? c.events.get(id) ?? c.speakers.get(id);
  return nameIn(named?.name ?? known(c.places, placeOf(id) ?? id).names, lang);
}

/**
 * Name of a publisher: in the reader's language if a speaker has the same English name, else as printed. If several
 * speakers have that name and differ in the reader's language, it stays as printed.
 */
export function publisherOf(c: Catalogue, source: Source, lang: Lang): Described {
  if (lang === 'en') return { text: source.publisher };
  const speakers = c.dataset.speakers.filter((s) => plainName(s.name) === source.publisher);
  const [text, other] = distinct(speakers.map((s) => s.name[lang]));
  return text && !other ? { text } : { text: source.publisher, lang: 'en' };
}
