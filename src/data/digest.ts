import type { Catalogue } from './catalogue.ts';
import { columnsOf, type Columns } from './columns.ts';
import { rows, type Rows } from './timeline.ts';

/** What is told of a whole dataset at once: made where it was read, so that the page need not go through it. */
export interface Digest {
  columns: Columns;
  days: Rows;
}

export const digest = (c: Catalogue): Digest => ({ columns: columnsOf(c), days: rows(c) });
