import type { Catalogue } from './catalogue.ts';
import { groupBy } from './collect.ts';
import { columns, unstated, type ColumnKey } from './facets.ts';

/** The rows of the sites that have each option, ascending; only options that some site has. */
export type Column = ReadonlyMap<string, Uint32Array>;
export type Columns = Record<ColumnKey, Column>;

/** Which sites of a catalogue, by their rows in its dataset, have which option of one column. */
export function columnOf(c: Catalogue, key: ColumnKey): Column {
  const pairs = c.dataset.sites.flatMap((site, row) => {
    const options = columns[key].of(c, site);
    return (options.length ? options : [unstated]).map((option) => ({ option, row }));
  });
  return new Map(
    [...groupBy(pairs, ({ option }) => option)].map(([option, some]) => [
      option,
      Uint32Array.from(some, ({ row }) => row),
    ]),
  );
}

/** Every column: what takes the longest of opening a large dataset, so it is done away from the page. */
export const columnsOf = (c: Catalogue): Columns =>
  Object.fromEntries((Object.keys(columns) as ColumnKey[]).map((key) => [key, columnOf(c, key)])) as Columns;
