import { rowsOfSet, type Bitset } from '../../data/kit/bitset.ts';
import type { Box } from '../../data/kit/box.ts';
import type { Cluster } from './features.ts';

/** Many sites at one point: their number, and the rows of the first of them. */
export interface Stack {
  point: [lon: number, lat: number];
  count: number;
  rows: number[];
}

/** Some sites in a view: clusters, stacks, and the rows of the sites that stand by themselves. */
export interface Seen {
  clusters: Cluster[];
  stacks: Stack[];
  singles: number[];
}

/** Tells what is seen of the sites. */
export interface Watch {
  /** The sites in some rows, as they are seen now; reactive. */
  seen(rows: Bitset): Seen;
  look(box: Box, zoom: number): void;
  /** Takes the rows of the sites that are shown from now on. */
  show(rows: Bitset): void;
  end(): void;
}

/** All sites that are found, each by itself. */
export const allOf = (): Watch => ({
  seen: (rows) => ({ clusters: [], stacks: [], singles: [...rowsOfSet(rows)] }),
  look() {},
  show() {},
  end() {},
});
