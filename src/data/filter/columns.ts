import type { Site } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { columns, unstated, type ColumnKey } from './facets.ts';

/**
 * Index of one facet (a way to filter sites): for each option, the rows of the sites that have it, ascending. Options
 * that no site has are left out.
 */
export type Column = ReadonlyMap<string, Uint32Array>;
export type Columns = Record<ColumnKey, Column>;

/** Builds an index of all sites of a catalogue by the filter options that each site has. */
export function columnBy(c: Catalogue, optionsOf: (site: Site) => readonly string[]): Column {
  const rows = new Map<string, number[]>();
  c.dataset.sites.forEach((site, row) => {
    const options = optionsOf(site);
    for (const option of options.length ? options : [unstated]) {
      const some = rows.get(option);
      if (some) some.push(row);
      else rows.set(option, [row]);
    }
  });
  return new Map([...rows].map(([option, some]) => [option, Uint32Array.from(some)]));
}

/**
 * Builds the index of one facet (a way to filter sites). The index of statuses is built in `status-column.ts` instead.
 */
export const columnOf = (c: Catalogue, key: Exclude<ColumnKey, 'status'>): Column =>
  columnBy(c, (site) => columns[key].of(c, site));
