import type { Catalogue } from '../catalogue/catalogue.ts';
import { columns, unstated, type ColumnKey } from './facets.ts';

/** The rows of the sites that have each option, ascending; only options that some site has. */
export type Column = ReadonlyMap<string, Uint32Array>;
export type Columns = Record<ColumnKey, Column>;

/** Which sites of a catalogue, by their rows in its dataset, have which option of one column. */
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

/** Every column: what takes the longest of opening a large dataset, so it is done away from the page. */
export const columnsOf = (c: Catalogue): Columns =>
  Object.fromEntries((Object.keys(columns) as ColumnKey[]).map((key) => [key, columnOf(c, key)])) as Columns;
