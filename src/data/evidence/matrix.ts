import { rowOf, type AnyProperty } from '../../../geo/model/properties.ts';
import type { Site } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { propertiesOf } from '../catalogue/declared.ts';
import { finding, type Finding } from './findings.ts';

const isFirst = (property: AnyProperty) => rowOf(property).column === 'first';
/** Properties that have a column, in the order of the columns. */
const columnsIn = (c: Catalogue): readonly AnyProperty[] =>
  propertiesOf(c.dataset)
    .filter((property) => rowOf(property).column !== false)
    .sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)));

/** Row of the evidence table. */
export interface MatrixRow {
  site: Site;
  /** A cell per column. */
  cells: Finding[];
  /** Number of contested cells. */
  contested: number;
}

export interface Matrix {
  columns: AnyProperty[];
  rows: MatrixRow[];
}

/** The evidence table of some sites: a finding per site and property; columns without a statement are left out. */
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

/** Sort key of a cell: its institutions; of equal cells, contested ones come first. */
const weight = ({ standing, status }: Finding) => standing.institutions + (status === 'contested' ? 0.5 : 0);

/** Rows sorted by a column, most institutions first, or by name if there is no column. */
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
