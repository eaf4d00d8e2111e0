import { rowsOfSet, type Bitset } from '../../data/kit/bitset.ts';
import type { Box } from '../../data/kit/box.ts';
import type { Cluster } from './features.ts';

/** Many sites at one point: their number, and the rows of the first few. */
export interface Stack {
  point: [lon: number, lat: number];
  count: number;
  rows: number[];
}

/** The sites in a viewport: clusters, stacks, and the rows of sites with a mark of their own. */
export interface VisibleSites {
  clusters: Cluster[];
  stacks: Stack[];
  singles: number[];
}

/** Finds the sites in the viewport, clustered where they are too many to be drawn one by one. */
export interface ViewportQuery {
  /** The sites of these rows in the current viewport. Reactive. */
  visible(rows: Bitset): VisibleSites;
  /** Sets the viewport: a box in degrees and a zoom. */
  look(box: Box, zoom: number): void;
  /** Sets the rows of the sites that pass the filters. */
  show(rows: Bitset): void;
  close(): void;
}

/** Every site by itself, wherever the viewport is. */
export const unclustered = (): ViewportQuery => ({
  visible: (rows) => ({ clusters: [], stacks: [], singles: [...rowsOfSet(rows)] }),
  look() {},
  show() {},
  close() {},
});
