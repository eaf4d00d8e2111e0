import { unstated, type FacetKey } from '../data/filter/facets.ts';
import { known, type Catalogue, type Lang } from '../data/catalogue/catalogue.ts';
import type { Status } from '../data/evidence/findings.ts';
import type { Filters } from '../data/filter/filter.ts';
import { nameIn } from '../data/kit/name-in.ts';
import type { Account } from '../../geo/model/schema.ts';
import { headlineOf, nameOf, type Described } from './describe.ts';
import type { Messages } from './en.ts';
import { formatWhen } from './format.ts';

/** An option of a facet in words. */
export function optionName(c: Catalogue, t: Messages, lang: Lang, facet: FacetKey, id: string): Described {
  switch (facet) {
    case 'account':
      return { text: t.account[id as Account] };
    case 'status':
      return { text: t.statuses[id as Status] };
    case 'cites':
      return headlineOf(known(c.sources, id));
    default:
      if (id === unstated) return { text: facet === 'group' ? t.unstatedGroup : t.unstated };
      return { text: facet === 'territory' ? nameIn(known(c.places, id).names, lang) : nameOf(c, id, lang) };
  }
}

/** The range of days of a filter in words: “6–7 May 2025”, “from 6 May 2025”. */
export function daysName({ from, to }: Pick<Filters, 'from' | 'to'>, t: Messages, lang: Lang): string {
  const day = (date: string) => formatWhen(`${date}T00:00Z`, lang, { day: true });
  if (from && to) return formatWhen(`${from}T00:00Z/${to}T00:00:01Z`, lang, { day: true });
  return from ? t.since(day(from)) : to ? t.until(day(to)) : t.anyDay;
}
