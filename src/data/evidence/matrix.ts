import { rowOf, type AnyProperty } from '../../../geo/model/properties.ts';
import type { Site } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { propertiesOf } from '../catalogue/declared.ts';
import { finding, type Finding } from './findings.ts';

const isFirst = (property: AnyProperty) => rowOf(property).column === 'first';
/** Properties with a column in the table that compares sites, in the order of the columns. */
const columnsIn = (c: Catalogue): readonly AnyProperty[] =>
  propertiesOf(c.dataset)
    .filter((property) => rowOf(property).column !== false)
    .sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)));

/** Row of the table that compares sites. */
export interface MatrixRow {
  site: Site;
  /** Values that sources state for the site, one cell for each column. */
  cells: Finding[];
  /** Number of cells in which sources contradict each other. */
  contested: number;
}

export interface Matrix {
  columns: AnyProperty[];
  rows: MatrixRow[];
}

/**
 * Table that compares sites: a row for each site, a column for each property of which sources state something, and in
 * each cell all that they state.
 */
export function matrix(c: Catalogue, sites: readonly Site[]): Matrix {
  const columns = columnsIn(c);
  const all = sites.map((site) => ({
    site,
    cells: columns.map((property) => finding(c, c.about(site.id), property)),
  }));
  const used = columns.map((_, i) => all.some(({ cells }) => cells[i]!.status !== 'unstated'));
  const rows = all.map(({ site, cells }) => ({
    site,
    cells: cells.filter((_, i) => used[i]),
    contested: cells.filter((cell) => cell.status === 'contested').length,
  }));
  return { columns: columns.filter((_, i) => used[i]), rows };
}

/**
 * Sort key of a table cell: the number of institutions that state its values; half a point more if they contradict each
 * other, so that contested cells come first among equals.
 */
const weight = ({ standing, status }: Finding) => standing.institutions + (status === 'contested' ? 0.5 : 0);

/**
 * Rows of the table of sites, sorted by a column (the cells with the most institutions first), or by name if `by` is
 * null.
 */
export function sorted(
  { columns: shown, rows }: Matrix,
  by: AnyProperty | null,
  name: (site: Site) => string,
) {
  const at = by ? shown.indexOf(by) : -1;
  return rows.toSorted((a, b) =>
    at < 0
      ? name(a.site).localeCompare(name(b.site))
      : weight(b.cells[at]!) - weight(a.cells[at]!) || name(a.site).localeCompare(name(b.site)),
  );
}
