import type { Catalogue } from './catalogue.ts';
import { isLarge } from './scale.ts';
import { dots, type Dots } from './dots.ts';
import { columnsOf, type Columns } from './columns.ts';
import { rows, type Rows } from './timeline.ts';

/** What is told of a whole dataset at once: made where it was read, so that the page need not go through it. */
export interface Digest {
  columns: Columns;
  days: Rows;
  /** Where the sites are, where there are very many. */
  dots: Dots | null;
}

export const digest = (c: Catalogue): Digest => ({
  columns: columnsOf(c),
  days: rows(c),
  dots: isLarge(c) ? dots(c) : null,
});
