import { unstated } from '../data/filter/facets.ts';
import type { Catalogue, Lang } from '../data/catalogue/catalogue.ts';
import type { Filters } from '../data/filter/filter.ts';
import { nameOf, type Described } from './describe.ts';
import type { Messages } from './en.ts';
import { formatDays } from './format.ts';

/** An option of the groups, which the first view shows; `facet-words.ts` names those of other facets. */
export const groupOption = (c: Catalogue, t: Messages, lang: Lang, id: string): Described => ({
  text: id === unstated ? t.unstatedGroup : nameOf(c, id, lang),
});

/** The range of days of a filter in words: “6–7 May 2025”, “from 6 May 2025”. */
export function daysName({ from, to }: Pick<Filters, 'from' | 'to'>, t: Messages, lang: Lang): string {
  const day = (date: string) => formatDays(date, date, lang);
  if (from && to) return formatDays(from, to, lang);
  return from ? t.since(day(from)) : to ? t.until(day(to)) : t.anyDay;
}
