import { properties, rowOf, type Property } from '../../../geo/model/properties.ts';
import type { Site } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { finding, type Finding } from './findings.ts';

const isFirst = (property: Property) => rowOf(property).column === 'first';
/** Properties that have a column, in the order of the columns. */
const columns: readonly Property[] = properties
  .filter((property) => rowOf(property).column !== false)
  .sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)));

export interface Row {
  site: Site;
  /** A cell per column. */
  cells: Finding[];
  contested: number;
}

export interface Matrix {
  columns: Property[];
  rows: Row[];
}

/** What is stated of each site, cell by cell; a column that nobody says anything in is left out. */
export function matrix(c: Catalogue, sites: readonly Site[]): Matrix {
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

/** A row's weight in one column: independent origins, and a contested cell before an equal one that is not. */
const weight = ({ origins, status }: Finding) => origins + (status === 'contested' ? 0.5 : 0);

/** The rows sorted by a column, most origins first, or by name where no column is given. */
export function sorted({ columns: shown, rows }: Matrix, by: Property | null, name: (site: Site) => string) {
  const at = by ? shown.indexOf(by) : -1;
  return rows.toSorted((a, b) =>
    at < 0
      ? name(a.site).localeCompare(name(b.site))
      : weight(b.cells[at]!) - weight(a.cells[at]!) || name(a.site).localeCompare(name(b.site)),
  );
}
