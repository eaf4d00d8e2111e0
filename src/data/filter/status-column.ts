import type { Catalogue } from '../catalogue/catalogue.ts';
import { ownFindings } from '../evidence/site-findings.ts';
import { distinct } from '../kit/collect.ts';
import { columnBy, type Column } from './columns.ts';

/**
 * Builds the index for the filter by status, which tells how far sources agree on a property of a site. `unstated` if
 * nothing is stated of a property that every such site should have.
 */
export const statusColumn = (c: Catalogue): Column =>
  columnBy(c, (site) => distinct(ownFindings(c, site).map((f) => f.status)));
