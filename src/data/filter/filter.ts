import type { Site } from '../../../geo/model/schema.ts';
import {
  addAll,
  fullSet,
  rowsOfSet,
  intersection,
  emptySet,
  size,
  countIn,
  type Bitset,
} from '../kit/bitset.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { columnOf, type Column, type Columns } from './columns.ts';
import { facetKeys, unstated, type ColumnKey, type FacetKey } from './facets.ts';
import { lazyArray, type LazyTable } from '../kit/lazy-array.ts';

/** Rows of the timeline, to which `from` and `to` apply: event dates, publication dates, or sites without a day. */
export const dateRows = ['event', 'publication', 'unstated'] as const;
export type DateRow = (typeof dateRows)[number];

/** The filters: *or* within one facet, *and* across facets; an empty facet does not filter. */
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

/** Picks the filters from an object with more fields. */
export const filtersOf = (fields: Filters) =>
  Object.fromEntries(
    (Object.keys(unfiltered) as (keyof Filters)[]).map((key) => [key, fields[key]]),
  ) as unknown as Filters;

/** A filter that can be removed as a whole. */
export type FilterKey = FacetKey | 'dates';

const narrows = (filters: Filters, key: FilterKey) =>
  key === 'dates'
    ? filters.from !== null || filters.to !== null || filters.dates === 'unstated'
    : filters[key].length > 0;

/** The filters that are set. */
export const active = (filters: Filters): FilterKey[] =>
  ([...facetKeys, 'dates'] as const).filter((key) => narrows(filters, key));

/** Filters without one of them; the timeline keeps its row. */
export const without = (filters: Filters, key: FilterKey): Filters =>
  key === 'dates'
    ? { ...filters, from: null, to: null, dates: filters.dates === 'unstated' ? 'event' : filters.dates }
    : { ...filters, [key]: [] };

/** Facet indexes of a catalogue. An index that is not among `made` is built on first use. */
export class SiteIndex {
  readonly #c: Catalogue;
  readonly #columns: Partial<Columns>;
  readonly #statusColumn: ((c: Catalogue) => Column) | undefined;

  /** Without `statusColumn`, an index of statuses that is not among `made` is empty. */
  constructor(c: Catalogue, made: Partial<Columns> = {}, statusColumn?: (c: Catalogue) => Column) {
    this.#c = c;
    this.#statusColumn = statusColumn;
    this.#columns = { ...made };
  }

  get sites(): LazyTable<Site> {
    return this.#c.dataset.sites;
  }

  /** Row of a site in the dataset; −1 if it has none. */
  rowOf(site: string): number {
    return this.#c.rowOf(site);
  }

  /** The index of one facet, as rows of `sites`. */
  column(key: ColumnKey): Column {
    return (this.#columns[key] ??=
      key === 'status' ? (this.#statusColumn?.(this.#c) ?? new Map()) : columnOf(this.#c, key));
  }
}

/** The sites that match some filters, and the numbers of sites for other choices. */
export class Matching {
  readonly #index: SiteIndex;
  readonly #filters: Filters;
  /** The rows that match each active filter by itself. */
  readonly #sets: ReadonlyMap<FilterKey, Bitset>;
  readonly #intersections = new Map<FilterKey | null, Bitset>();
  #list: Uint32Array | undefined;

  constructor(index: SiteIndex, filters: Filters) {
    this.#index = index;
    this.#filters = filters;
    this.#sets = new Map(active(filters).map((key) => [key, this.#chosen(key)]));
  }

  /** The rows of the sites that pass every filter. */
  get rows(): Bitset {
    return this.#passing(null);
  }

  /** The sites that pass every filter, in the order of the dataset. */
  get sites(): LazyTable<Site> {
    const { sites } = this.#index;
    if (!this.#sets.size) return sites;
    return lazyArray(this.#listed.length, (at) => sites[this.#listed[at]!]!);
  }

  /** Row of the site at an index of `sites`. */
  rowAt(place: number): number {
    return this.#sets.size ? this.#listed[place]! : place;
  }

  /** Index of a site in `sites`; −1 if it does not match. */
  placeOf(site: string): number {
    const row = this.#index.rowOf(site);
    return this.#sets.size ? this.#listed.indexOf(row) : row;
  }

  get #listed(): Uint32Array {
    return (this.#list ??= rowsOfSet(this.rows));
  }

  /** Number of sites with an option that match the filters of all other facets. */
  count(key: FacetKey, option: string): number {
    return countIn(this.#index.column(key).get(option) ?? [], this.#passing(key));
  }

  /** The filter whose removal gives the most sites, and their number; null if no single removal gives more. */
  get relaxation(): { key: FilterKey; count: number } | null {
    const ways = [...this.#sets.keys()].map((key) => ({ key, count: size(this.#passing(key)) }));
    const [best] = ways.sort((a, b) => b.count - a.count);
    return best && best.count > size(this.#passing(null)) ? best : null;
  }

  /** Rows that match every filter but `except`, cached. */
  #passing(except: FilterKey | null): Bitset {
    const known = this.#intersections.get(except);
    if (known) return known;
    let passing = fullSet(this.#index.sites.length);
    for (const [key, set] of this.#sets) if (key !== except) passing = intersection(passing, set);
    this.#intersections.set(except, passing);
    return passing;
  }

  #chosen(key: FilterKey): Bitset {
    const union = emptySet(this.#index.sites.length);
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
