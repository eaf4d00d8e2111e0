import type { Bitset } from '../../data/kit/bitset.ts';
import type { Box } from '../../data/kit/box.ts';
import type { Colours } from '../../data/filter/dots.ts';
import type { DotsSeen } from '../still/sparse-dots.ts';
import type { Seen } from '../sites/seen.ts';

/** Longitude and latitude of each site in turn, in degrees. */
type Points = { request: Float64Array; report: never; answer: null };
interface View {
  box: Box;
  zoom: number;
}

/**
 * Finds what is seen of sites: of their points, which are sent first, those in the rows that are shown, in the view last
 * looked at. A request that a later one overtakes is answered null, as are all before the first look.
 */
export interface WatchProtocol<Shown, Answer> {
  points: Points;
  show: { request: Shown; report: never; answer: Answer | null };
  look: { request: View; report: never; answer: Answer | null };
}
export type ClusterProtocol = WatchProtocol<Bitset, Seen>;

/** Rows of sites that are shown, and the colours of all where they are known. */
export interface ShownRows {
  rows: Bitset;
  colours: Colours | null;
}
export type SparseDotsProtocol = WatchProtocol<ShownRows, DotsSeen>;

/** Cuts the dots of sites at some points, which are sent first, into vector tiles. */
export interface DotsProtocol {
  points: Points;
  show: { request: ShownRows; report: never; answer: null };
  tile: {
    request: [zoom: number, column: number, row: number];
    report: never;
    answer: Uint8Array<ArrayBuffer>;
  };
}
