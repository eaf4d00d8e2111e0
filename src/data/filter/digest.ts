import type { Site } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { columnOf, type Columns } from './columns.ts';
import { coloursOf, dotsOf, type Colours, type SiteDots } from './dots.ts';
import { markOf } from '../catalogue/marks.ts';
import type { LazyTable } from '../kit/lazy-array.ts';
import { isLarge } from '../catalogue/scale.ts';
import { columns, type ColumnKey } from './facets.ts';
import { statusColumn } from './status-column.ts';
import { timelineCounts, type TimelineCounts } from './timeline.ts';

/**
 * Results computed in advance by the worker that reads a dataset: filter indexes, counts for the timeline, and the
 * points and colours of map dots.
 */
export interface Digest {
  columns: Columns;
  days: TimelineCounts;
  /**
   * Points and colours of the sites of a large dataset, drawn as dots; null for a small dataset, whose sites are drawn
   * as symbols.
   */
  dots: SiteDots | null;
  colours: Colours | null;
}

/** Colour of each site’s dot on the map: the colour of the first slice of the site’s symbol. */
export const coloursIn = (c: Catalogue, sites: LazyTable<Site>): Colours =>
  coloursOf(sites, (site) => markOf(c, site)[0]!.colour ?? '#FFFFFF');

/**
 * Builds the indexes of all facets (ways to filter sites). This is the slowest step of opening a large dataset, so a
 * worker does it.
 */
export const columnsOf = (c: Catalogue): Columns =>
  Object.fromEntries(
    (Object.keys(columns) as ColumnKey[]).map((key) => [
      key,
      key === 'status' ? statusColumn(c) : columnOf(c, key),
    ]),
  ) as Columns;

/**
 * Computes filter indexes and timeline counts of a dataset and, if it is large, the points and colours of its sites’
 * dots.
 */
export const digest = (c: Catalogue): Digest => ({
  columns: columnsOf(c),
  days: timelineCounts(c),
  dots: isLarge(c) ? dotsOf(c.dataset) : null,
  colours: isLarge(c) ? coloursIn(c, c.dataset.sites) : null,
});
