import type { Catalogue } from '../catalogue/catalogue.ts';
import { columns, unstated, type ColumnKey } from './facets.ts';

/**
 * Index of one facet (a way to filter sites): for each option, the rows of the sites that have it, ascending. Options
 * that no site has are left out.
 */
export type Column = ReadonlyMap<string, Uint32Array>;
export type Columns = Record<ColumnKey, Column>;

/** Builds the index of one facet (a way to filter sites) from all sites of a catalogue. */
export function columnOf(c: Catalogue, key: ColumnKey): Column {
  const rows = new Map<string, number[]>();
  c.dataset.sites.forEach((site, row) => {
    const options = columns[key].of(c, site);
    for (const option of options.length ? options : [unstated]) {
      const some = rows.get(option);
      if (some) some.push(row);
      else rows.set(option, [row]);
    }
  });
  return new Map([...rows].map(([option, some]) => [option, Uint32Array.from(some)]));
}

/** Builds the indexes of all facets. As the slowest step of opening a large dataset, it runs in a worker. */
export const columnsOf = (c: Catalogue): Columns =>
  Object.fromEntries((Object.keys(columns) as ColumnKey[]).map((key) => [key, columnOf(c, key)])) as Columns;
