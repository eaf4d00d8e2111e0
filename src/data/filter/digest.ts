import type { Site } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { columnsOf, type Columns } from './columns.ts';
import { coloursOf, dotsOf, type Colours, type SiteDots } from './dots.ts';
import { markOf } from '../catalogue/marks.ts';
import type { LazyTable } from '../kit/lazy-array.ts';
import { isLarge } from '../catalogue/scale.ts';
import { timelineCounts, type TimelineCounts } from './timeline.ts';

/** Precomputed summary of a dataset, made by the worker that reads it. */
export interface Digest {
  columns: Columns;
  days: TimelineCounts;
  /** Points and colours of the sites of a large dataset; null for others. */
  dots: SiteDots | null;
  colours: Colours | null;
}

/** The dot colour of each site: that of the first slice of its mark. */
export const coloursIn = (c: Catalogue, sites: LazyTable<Site>): Colours =>
  coloursOf(sites, (site) => markOf(c, site)[0]!.colour ?? '#FFFFFF');

/** Computes the summary of a dataset. */
export const digest = (c: Catalogue): Digest => ({
  columns: columnsOf(c),
  days: timelineCounts(c),
  dots: isLarge(c) ? dotsOf(c.dataset) : null,
  colours: isLarge(c) ? coloursIn(c, c.dataset.sites) : null,
});
