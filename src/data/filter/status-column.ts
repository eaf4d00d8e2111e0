import type { Catalogue } from '../catalogue/catalogue.ts';
import { ownFindings } from '../evidence/site-findings.ts';
import { distinct } from '../kit/collect.ts';
import { columnBy, type Column } from './columns.ts';

/** Builds the index of the statuses of sites' findings; `unstated` if an expected property is missing. */
export const statusColumn = (c: Catalogue): Column =>
  columnBy(c, (site) => distinct(ownFindings(c, site).map((f) => f.status)));
