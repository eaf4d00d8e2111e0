import type { Source, Statement } from '../../geo/schema.ts';
import { known, type Catalogue, type Lang } from '../data/catalogue.ts';
import type { Messages } from './en.ts';
import { formatRange, formatWhen } from './format.ts';

/** A value in words of the interface; `lang` is set where the words are not in its language. */
export interface Described {
  text: string;
  lang?: string;
}

/** The name of any subject a statement can be about or point to. */
export function nameOf(c: Catalogue, id: string, lang: Lang): string {
  const named = c.sites.get(id) ?? c.groups.get(id) ?? c.events.get(id) ?? c.speakers.get(id);
  return named ? named.name[lang] : known(c.places, id).names[lang];
}

/** Says the value of a statement in words. */
export function describe(c: Catalogue, s: Statement, t: Messages, lang: Lang): Described {
  switch (s.property) {
    case 'name':
      return { text: `“${s.value.text}”`, lang: s.value.lang };
    case 'group':
      return { text: s.value === 'none' ? t.noGroup : nameOf(c, s.value, lang) };
    case 'claimedBy':
      return { text: s.value === 'none' ? t.nobody : nameOf(c, s.value, lang) };
    case 'place':
    case 'territory':
    case 'event':
    case 'deniedBy':
    case 'participant':
      return { text: nameOf(c, s.value, lang) };
    case 'date':
    case 'time':
      return { text: formatWhen(s.value, lang) };
    case 'killed':
    case 'injured':
      return { text: t.people(formatRange(s.value, lang)) };
    case 'duration':
      return { text: t.minutes(formatRange(s.value, lang)) };
    case 'count':
      return { text: t.of[s.value.of](formatRange(s.value, lang)) };
    case 'distance':
      return { text: t.km(formatRange(s.value, lang), nameOf(c, s.value.to, lang)) };
    case 'relation':
      return { text: t.relation[s.value.type](nameOf(c, s.value.to, lang)) };
    default: {
      const translated = lang === 'en' ? s.value.text : s.value[lang];
      return translated ? { text: translated } : { text: s.value.text, lang: 'en' };
    }
  }
}

/** The name of a publisher: in the reader's language where the publisher is among the speakers, else as it is printed. */
export function publisherOf(c: Catalogue, source: Source, lang: Lang): Described {
  if (lang === 'en') return { text: source.publisher };
  const speaker = c.dataset.speakers.find((s) => s.name.en === source.publisher);
  return speaker ? { text: speaker.name[lang] } : { text: source.publisher, lang: 'en' };
}

/** A headline in the language it was printed in; the titles that we supply, in square brackets, are in English. */
export const headlineOf = (source: Source): Described => ({
  text: source.headline,
  lang: source.headline.startsWith('[') ? 'en' : source.language,
});
