import { unstated } from '../data/filter/facets.ts';
import type { Catalogue, Lang } from '../data/catalogue/catalogue.ts';
import type { Filters } from '../data/filter/filter.ts';
import { nameOf, type Described } from './describe.ts';
import type { Messages } from './en.ts';
import { formatDays } from './format.ts';

/**
 * Name of an option in the filter by group, which the first view shows; `facet-words.ts` names the options of other
 * filters.
 */
export const groupOption = (c: Catalogue, t: Messages, lang: Lang, id: string): Described => ({
  text: id === unstated ? t.unstatedGroup : nameOf(c, id, lang),
});

/** Days chosen in a filter, in words: “6–7 May 2025”, “from 6 May 2025”. */
export function daysName({ from, to }: Pick<Filters, 'from' | 'to'>, t: Messages, lang: Lang): string {
  const day = (date: string) => formatDays(date, date, lang);
  if (from && to) return formatDays(from, to, lang);
  return from ? t.since(day(from)) : to ? t.until(day(to)) : t.anyDay;
}
