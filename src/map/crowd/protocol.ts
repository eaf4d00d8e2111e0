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
 * Messages to a worker that finds the visible sites. `points` is sent once, before all else; `show` sets the filter,
 * `look` the viewport. The worker answers null before the first `look`, and to a request that a later one replaces.
 */
export interface QueryProtocol<Shown, Answer> {
  points: Points;
  show: { request: Shown; report: never; answer: Answer | null };
  look: { request: BoxView; report: never; answer: Answer | null };
}
export type ClusterProtocol = QueryProtocol<Bitset, VisibleSites>;

/** Sites that pass the filters, as rows (numbers of sites in the dataset), and the colours of all sites, if known. */
export interface ShownRows {
  rows: Bitset;
  colours: Colours | null;
}
export type SparseDotsProtocol = QueryProtocol<ShownRows, VisibleDots>;

/** Messages to a worker that encodes dots as vector tiles. `points` is sent once, before all else. */
export interface DotTileProtocol {
  points: Points;
  show: { request: ShownRows; report: never; answer: null };
  tile: {
    request: [zoom: number, column: number, row: number];
    report: never;
    answer: Uint8Array<ArrayBuffer>;
  };
}
