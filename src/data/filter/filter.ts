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

/** Kinds of date by which the timeline can filter sites: days of events, days of publication, or no stated day. */
export const dateRows = ['event', 'publication', 'unstated'] as const;
export type DateRow = (typeof dateRows)[number];

/**
 * Filters of the sites on the list and map. A site passes a facet (such as groups) if it has one of the chosen options,
 * or if none is chosen; it must pass all facets.
 */
export interface Filters extends Record<FacetKey, readonly string[]> {
  /** First and last day of the date filter, `YYYY-MM-DD`, both included; null for no bound. */
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

/** Copies only the filters from an object that has more fields. */
export const filtersOf = (fields: Filters) =>
  Object.fromEntries(
    (Object.keys(unfiltered) as (keyof Filters)[]).map((key) => [key, fields[key]]),
  ) as unknown as Filters;

/** Name of a filter that can be removed as a whole: a facet (such as groups), or the dates. */
export type FilterKey = FacetKey | 'dates';

const narrows = (filters: Filters, key: FilterKey) =>
  key === 'dates'
    ? filters.from !== null || filters.to !== null || filters.dates === 'unstated'
    : filters[key].length > 0;

/** Names of the filters that are set. */
export const active = (filters: Filters): FilterKey[] =>
  ([...facetKeys, 'dates'] as const).filter((key) => narrows(filters, key));

/**
 * Filters without the one named `key`. If the dates are removed, the choice between days of events and of publication
 * stays.
 */
export const without = (filters: Filters, key: FilterKey): Filters =>
  key === 'dates'
    ? { ...filters, from: null, to: null, dates: filters.dates === 'unstated' ? 'event' : filters.dates }
    : { ...filters, [key]: [] };

/**
 * Indexes for filtering sites, one for each facet (such as groups). Those in `made` were built before; the others are
 * built on first use.
 */
export class SiteIndex {
  readonly #c: Catalogue;
  readonly #columns: Partial<Columns>;
  readonly #statusColumn: ((c: Catalogue) => Column) | undefined;

  /**
   * Takes ready indexes as `made`, and as `statusColumn` the function that builds the index for the filter by status
   * (agreement of sources). Without either, no site matches that filter.
   */
  constructor(c: Catalogue, made: Partial<Columns> = {}, statusColumn?: (c: Catalogue) => Column) {
    this.#c = c;
    this.#statusColumn = statusColumn;
    this.#columns = { ...made };
  }

  get sites(): LazyTable<Site> {
    return this.#c.dataset.sites;
  }

  /** Row of a site (its number in the dataset); −1 if the dataset has no such site. */
  rowOf(site: string): number {
    return this.#c.rowOf(site);
  }

  /** Index of one facet (such as groups): for each option, the rows of the sites that have it. */
  column(key: ColumnKey): Column {
    return (this.#columns[key] ??=
      key === 'status' ? (this.#statusColumn?.(this.#c) ?? new Map()) : columnOf(this.#c, key));
  }
}

/** Sites that match the filters, and for every other option the number of sites that choosing it would give. */
export class Matching {
  readonly #index: SiteIndex;
  readonly #filters: Filters;
  /** Sets of the sites that match each active filter alone, as rows (numbers in the dataset). */
  readonly #sets: ReadonlyMap<FilterKey, Bitset>;
  readonly #intersections = new Map<FilterKey | null, Bitset>();
  #list: Uint32Array | undefined;

  constructor(index: SiteIndex, filters: Filters) {
    this.#index = index;
    this.#filters = filters;
    this.#sets = new Map(active(filters).map((key) => [key, this.#chosen(key)]));
  }

  /** Rows (numbers in the dataset) of the sites that pass every filter. */
  get rows(): Bitset {
    return this.#passing(null);
  }

  /** Sites that pass every filter, in the order of the dataset. */
  get sites(): LazyTable<Site> {
    const { sites } = this.#index;
    if (!this.#sets.size) return sites;
    return lazyArray(this.#listed.length, (at) => sites[this.#listed[at]!]!);
  }

  /** Row in the dataset (its number there) of the site at an index in the filtered list. */
  rowAt(place: number): number {
    return this.#sets.size ? this.#listed[place]! : place;
  }

  /** Index of a site in the filtered list; −1 if the site does not pass the filters. */
  placeOf(site: string): number {
    const row = this.#index.rowOf(site);
    return this.#sets.size ? this.#listed.indexOf(row) : row;
  }

  get #listed(): Uint32Array {
    return (this.#list ??= rowsOfSet(this.rows));
  }

  /** Number of sites that have an option of one facet and pass the filters of all other facets. */
  count(key: FacetKey, option: string): number {
    return countIn(this.#index.column(key).get(option) ?? [], this.#passing(key));
  }

  /**
   * Filter that should be removed to get the most sites, and their number; null if removing a single filter gives no
   * more than now.
   */
  get relaxation(): { key: FilterKey; count: number } | null {
    const ways = [...this.#sets.keys()].map((key) => ({ key, count: size(this.#passing(key)) }));
    const [best] = ways.sort((a, b) => b.count - a.count);
    return best && best.count > size(this.#passing(null)) ? best : null;
  }

  /** Rows (numbers in the dataset) of the sites that pass every filter except `except`, cached. */
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
