import type { Site } from '../../../geo/model/schema.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { columnsOf, type Columns } from './columns.ts';
import { coloursOf, dotsOf, type Colours, type Dots } from './dots.ts';
import { markOf } from '../catalogue/marks.ts';
import type { LazyTable } from '../kit/lazy-array.ts';
import { isLarge } from '../catalogue/scale.ts';
import { rows, type Rows } from './timeline.ts';

/** What is told of a whole dataset at once: made where it was read, so that the page need not go through it. */
export interface Digest {
  columns: Columns;
  days: Rows;
  /** Where the sites are and in which colour they are drawn, where there are very many. */
  dots: Dots | null;
  colours: Colours | null;
}

/** The colour of each site among very many; of a mark that is split, that of its first part. */
export const coloursIn = (c: Catalogue, sites: LazyTable<Site>): Colours =>
  coloursOf(sites, (site) => markOf(c, site)[0]!.colour ?? '#FFFFFF');

export const digest = (c: Catalogue): Digest => ({
  columns: columnsOf(c),
  days: rows(c),
  dots: isLarge(c) ? dotsOf(c.dataset) : null,
  colours: isLarge(c) ? coloursIn(c, c.dataset.sites) : null,
});
