import type { Source } from '../../geo/model/schema.ts';
import { placeOf } from '../../geo/model/subject.ts';
import { known, type Catalogue, type Lang } from '../data/catalogue/catalogue.ts';
import { withPublisher } from '../data/evidence/publisher.ts';
import { titleOf, type Title } from '../data/evidence/title.ts';
import { proseIn } from '../data/kit/prose-in.ts';
import { nameIn } from '../data/kit/name-in.ts';

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

/** Name of a source’s publisher: in the reader’s language if it has one, else as `proseIn` chooses. */
export function publisherOf(c: Catalogue, source: Source, lang: Lang): Described {
  const name = proseIn(withPublisher(c)(source).publisher, lang);
  return name.lang === lang ? { text: name.text } : name;
}

/** Title of a source in a language; its publisher’s name where no title is known. */
export const titleIn = (c: Catalogue, source: Source, lang: Lang): Title =>
  titleOf(withPublisher(c)(source), lang);
