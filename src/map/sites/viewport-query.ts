import { rowsOfSet, type Bitset } from '../../data/kit/bitset.ts';
import type { Box } from '../../data/kit/box.ts';
import type { Cluster } from './features.ts';

/** Many sites at one point: their number, and the rows (numbers in the dataset) of the first few. */
export interface Stack {
  point: [lon: number, lat: number];
  count: number;
  rows: number[];
}

/**
 * Sites in a viewport: clusters, stacks (many sites at one point), and the rows (numbers in the dataset) of sites with
 * a symbol of their own.
 */
export interface VisibleSites {
  clusters: Cluster[];
  stacks: Stack[];
  singles: number[];
}

/** Finds the sites in the viewport, grouped into clusters where they are too many to be drawn one by one. */
export interface ViewportQuery {
  /**
   * Finds the sites in the current viewport among `rows`, the numbers of the sites that pass the filters. Reactive
   * (Svelte).
   */
  visible(rows: Bitset): VisibleSites;
  /** Sets the visible part of the map: a box in degrees and a zoom. */
  look(box: Box, zoom: number): void;
  /** Sets the rows (numbers in the dataset) of the sites that pass the filters. */
  show(rows: Bitset): void;
  close(): void;
}

/** Finds sites without clustering, for few sites: returns every site by itself, even outside the viewport. */
export const unclustered = (): ViewportQuery => ({
  visible: (rows) => ({ clusters: [], stacks: [], singles: [...rowsOfSet(rows)] }),
  look() {},
  show() {},
  close() {},
});
