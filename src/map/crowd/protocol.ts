import type { Bitset } from '../../data/kit/bitset.ts';
import type { Box } from '../../data/kit/box.ts';
import type { Colours } from '../../data/filter/dots.ts';
import type { VisibleDots } from '../still/sparse-dots.ts';
import type { VisibleSites } from '../sites/viewport-query.ts';

/** Longitude and latitude of each site in turn, in degrees. */
type Points = { request: Float64Array; report: never; answer: null };
interface BoxView {
  box: Box;
  zoom: number;
}

/**
 * Worker protocol of a query for visible sites. Points are sent once, before all else; `show` sets the filter, `look` the
 * viewport. Answers null before the first `look`, and to requests that a later one supersedes.
 */
export interface QueryProtocol<Shown, Answer> {
  points: Points;
  show: { request: Shown; report: never; answer: Answer | null };
  look: { request: BoxView; report: never; answer: Answer | null };
}
export type ClusterProtocol = QueryProtocol<Bitset, VisibleSites>;

/** Rows of the sites that pass the filters, and the colours of all sites, if known. */
export interface ShownRows {
  rows: Bitset;
  colours: Colours | null;
}
export type SparseDotsProtocol = QueryProtocol<ShownRows, VisibleDots>;

/** Worker protocol of the vector tiles of dots. Points are sent once, before all else. */
export interface DotTileProtocol {
  points: Points;
  show: { request: ShownRows; report: never; answer: null };
  tile: {
    request: [zoom: number, column: number, row: number];
    report: never;
    answer: Uint8Array<ArrayBuffer>;
  };
}
