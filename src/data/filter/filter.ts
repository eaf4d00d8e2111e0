import type { Site } from '../../../geo/model/schema.ts';
import { addAll, every, list, meet, none, size, sizeOf, type Bits } from '../kit/bitset.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { columnOf, type Column, type Columns } from './columns.ts';
import { facetKeys, unstated, type ColumnKey, type FacetKey } from './facets.ts';
import { reading, type LazyTable } from '../kit/lazy-array.ts';

/** Which days `from` and `to` are about: when things happened or when they were published; or sites without a day. */
export const dateRows = ['event', 'publication', 'unstated'] as const;
export type DateRow = (typeof dateRows)[number];

/** What a reader has chosen: *or* within one facet, *and* across them; an empty facet lets everything through. */
export interface Filters extends Record<FacetKey, readonly string[]> {
  /** The first and the last day `YYYY-MM-DD`, both included; null for no bound. */
  from: string | null;
  to: string | null;
  dates: DateRow;
}

export const unfiltered: Filters = {
  ...(Object.fromEntries(facetKeys.map((key) => [key, []])) as unknown as Record<FacetKey, []>),
  from: null,
  to: null,
  dates: 'event',
};

/** The filters among other fields. */
export const filtersOf = (fields: Filters) =>
  Object.fromEntries(
    (Object.keys(unfiltered) as (keyof Filters)[]).map((key) => [key, fields[key]]),
  ) as unknown as Filters;

/** A filter that can be taken away as a whole. */
export type FilterKey = FacetKey | 'dates';

const narrows = (filters: Filters, key: FilterKey) =>
  key === 'dates'
    ? filters.from !== null || filters.to !== null || filters.dates === 'unstated'
    : filters[key].length > 0;

/** The filters that let less than everything through. */
export const active = (filters: Filters): FilterKey[] =>
  ([...facetKeys, 'dates'] as const).filter((key) => narrows(filters, key));

/** Filters without one of them; the timeline stays at the row it shows. */
export const without = (filters: Filters, key: FilterKey): Filters =>
  key === 'dates'
    ? { ...filters, from: null, to: null, dates: filters.dates === 'unstated' ? 'event' : filters.dates }
    : { ...filters, [key]: [] };

/** Which sites of a catalogue have which option. A column is made when it is first asked for, unless it was `made`. */
export class SiteIndex {
  readonly #c: Catalogue;
  readonly #columns: Partial<Columns>;

  constructor(c: Catalogue, made: Partial<Columns> = {}) {
    this.#c = c;
    this.#columns = { ...made };
  }

  get sites(): LazyTable<Site> {
    return this.#c.dataset.sites;
  }

  /** The place of a site among them; −1 for none. */
  rowOf(site: string): number {
    return this.#c.rowOf(site);
  }

  /** The sites of each option that any site has, as rows of `sites`. */
  column(key: ColumnKey): Column {
    return (this.#columns[key] ??= columnOf(this.#c, key));
  }
}

/** The sites that some filters let through, and what each other choice would give. */
export class Matching {
  readonly #index: SiteIndex;
  readonly #filters: Filters;
  /** What each active filter lets through by itself. */
  readonly #through: ReadonlyMap<FilterKey, Bits>;
  readonly #others = new Map<FilterKey | null, Bits>();
  #list: Uint32Array | undefined;

  constructor(index: SiteIndex, filters: Filters) {
    this.#index = index;
    this.#filters = filters;
    this.#through = new Map(active(filters).map((key) => [key, this.#chosen(key)]));
  }

  /** The rows of the sites that pass every filter. */
  get rows(): Bits {
    return this.#passing(null);
  }

  /** The sites that pass every filter, in the order of the dataset. */
  get sites(): LazyTable<Site> {
    const { sites } = this.#index;
    if (!this.#through.size) return sites;
    return reading(this.#listed.length, (at) => sites[this.#listed[at]!]!);
  }

  /** The row of the site at a place among those that pass every filter. */
  rowAt(place: number): number {
    return this.#through.size ? this.#listed[place]! : place;
  }

  /** The place of a site among those that pass every filter; −1 for one that does not. */
  placeOf(site: string): number {
    const row = this.#index.rowOf(site);
    return this.#through.size ? this.#listed.indexOf(row) : row;
  }

  get #listed(): Uint32Array {
    return (this.#list ??= list(this.rows));
  }

  /** How many sites an option gives together with the filters of the other facets. */
  count(key: FacetKey, option: string): number {
    return sizeOf(this.#index.column(key).get(option) ?? [], this.#passing(key));
  }

  /** The one filter without which most sites are found, and how many; null where no single one is in the way. */
  get relaxation(): { key: FilterKey; count: number } | null {
    const ways = [...this.#through.keys()].map((key) => ({ key, count: size(this.#passing(key)) }));
    const [best] = ways.sort((a, b) => b.count - a.count);
    return best && best.count > size(this.#passing(null)) ? best : null;
  }

  /** What passes every filter but `except`. */
  #passing(except: FilterKey | null): Bits {
    const known = this.#others.get(except);
    if (known) return known;
    let passing = every(this.#index.sites.length);
    for (const [key, set] of this.#through) if (key !== except) passing = meet(passing, set);
    this.#others.set(except, passing);
    return passing;
  }

  #chosen(key: FilterKey): Bits {
    const union = none(this.#index.sites.length);
    if (key !== 'dates') {
      const column = this.#index.column(key);
      for (const option of this.#filters[key]) addAll(union, column.get(option) ?? []);
      return union;
    }
    const { from, to, dates } = this.#filters;
    const within = (day: string) =>
      dates === 'unstated'
        ? day === unstated
        : day !== unstated && (!from || day >= from) && (!to || day <= to);
    for (const [day, rows] of this.#index.column(dates === 'publication' ? 'published' : 'happened'))
      if (within(day)) addAll(union, rows);
    return union;
  }
}
