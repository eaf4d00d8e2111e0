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

/** Rows of the timeline, of which one is filtered: dates of events, dates of publication, or sites without a day. */
export const dateRows = ['event', 'publication', 'unstated'] as const;
export type DateRow = (typeof dateRows)[number];

/** Filters of the site list and map: *or* within one facet, *and* across facets; an empty facet does not filter. */
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

/** Name of a filter that can be removed as a whole: a facet, or the dates. */
export type FilterKey = FacetKey | 'dates';

const narrows = (filters: Filters, key: FilterKey) =>
  key === 'dates'
    ? filters.from !== null || filters.to !== null || filters.dates === 'unstated'
    : filters[key].length > 0;

/** Names of the filters that are set. */
export const active = (filters: Filters): FilterKey[] =>
  ([...facetKeys, 'dates'] as const).filter((key) => narrows(filters, key));

/**
 * Returns the filters without the one named `key`. Without `dates`, the timeline still filters the same kind of date.
 */
export const without = (filters: Filters, key: FilterKey): Filters =>
  key === 'dates'
    ? { ...filters, from: null, to: null, dates: filters.dates === 'unstated' ? 'event' : filters.dates }
    : { ...filters, [key]: [] };

/**
 * Filter indexes of a catalogue, one for each facet. Indexes in `made` come ready; the others are built on first use.
 */
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

  /** Row of a site (its number in the dataset); −1 if the dataset has no such site. */
  rowOf(site: string): number {
    return this.#c.rowOf(site);
  }

  /** Index of one facet: for each option, the rows of `sites` that have it. */
  column(key: ColumnKey): Column {
    return (this.#columns[key] ??=
      key === 'status' ? (this.#statusColumn?.(this.#c) ?? new Map()) : columnOf(this.#c, key));
  }
}

/** Sites that match the filters, and for every other option the number of sites that choosing it would give. */
export class Matching {
  readonly #index: SiteIndex;
  readonly #filters: Filters;
  /** Rows of the sites that match each active filter by itself. */
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

  /** Row in the dataset of the site with index `place` in `sites`. */
  rowAt(place: number): number {
    return this.#sets.size ? this.#listed[place]! : place;
  }

  /** Index of a site in `sites`; −1 if the site does not match. */
  placeOf(site: string): number {
    const row = this.#index.rowOf(site);
    return this.#sets.size ? this.#listed.indexOf(row) : row;
  }

  get #listed(): Uint32Array {
    return (this.#list ??= rowsOfSet(this.rows));
  }

  /** Number of sites that have an option of the facet `key` and match the filters of all other facets. */
  count(key: FacetKey, option: string): number {
    return countIn(this.#index.column(key).get(option) ?? [], this.#passing(key));
  }

  /**
   * Filter whose removal gives the most sites, and that number of sites; null if no single removal gives more than now.
   */
  get relaxation(): { key: FilterKey; count: number } | null {
    const ways = [...this.#sets.keys()].map((key) => ({ key, count: size(this.#passing(key)) }));
    const [best] = ways.sort((a, b) => b.count - a.count);
    return best && best.count > size(this.#passing(null)) ? best : null;
  }

  /** Rows of the sites that match every filter but `except`, cached. */
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
