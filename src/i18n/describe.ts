import type { Source } from '../../geo/model/schema.ts';
import { known, type Catalogue, type Lang } from '../data/catalogue/catalogue.ts';
import { distinct } from '../data/kit/collect.ts';
import { nameIn } from '../data/kit/name-in.ts';

/** A value in words of the interface; `lang` is set where the words are not in its language. */
export interface Described {
  text: string;
  lang?: string;
}

/**
 * The name of any subject a statement can be about or point to. Places and speakers have ids of their own, which may be
 * those of other records: what is one of them for sure is looked up there.
 */
export function nameOf(c: Catalogue, id: string, lang: Lang): string {
  const named = c.sites.get(id) ?? c.groups.get(id) ?? c.events.get(id) ?? c.speakers.get(id);
  return nameIn(named?.name ?? known(c.places, id).names, lang);
}

/**
 * The name of a publisher: in the reader's language where the publisher is among the speakers, else as it is printed. It
 * is known there by its name alone: where several speakers have that one and differ in others, it may be any of them.
 */
export function publisherOf(c: Catalogue, source: Source, lang: Lang): Described {
  if (lang === 'en') return { text: source.publisher };
  const speakers = c.dataset.speakers.filter((s) => s.name.en === source.publisher);
  const [text, other] = distinct(speakers.map((s) => s.name[lang]));
  return text && !other ? { text } : { text: source.publisher, lang: 'en' };
}

/** A headline in the language it was printed in; the titles that we supply, in square brackets, are in English. */
export const headlineOf = (source: Source): Described => ({
  text: source.headline,
  lang: source.headline.startsWith('[') ? 'en' : source.language,
});
