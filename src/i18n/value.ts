import type { Statement } from '../../geo/schema.ts';
import { known, type Catalogue, type Lang } from '../data/catalogue.ts';
import { nameIn } from '../data/fallback.ts';
import { nameOf, type Described } from './describe.ts';
import type { Messages } from './en.ts';
import { formatRange, formatWhen } from './format.ts';

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
      return { text: nameIn(known(c.places, s.value).names, lang) };
    case 'participant': {
      const speaker = c.speakers.get(s.value);
      return { text: speaker ? nameIn(speaker.name, lang) : nameOf(c, s.value, lang) };
    }
    case 'event':
    case 'deniedBy':
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
    case 'distance': {
      const place = c.places.get(s.value.to);
      const to = place ? nameIn(place.names, lang) : nameOf(c, s.value.to, lang);
      return { text: t.km(formatRange(s.value, lang), to) };
    }
    case 'relation':
      return { text: t.relation[s.value.type](nameOf(c, s.value.to, lang)) };
    default: {
      const translated = lang === 'en' ? s.value.text : s.value[lang];
      return translated ? { text: translated } : { text: s.value.text, lang: 'en' };
    }
  }
}
