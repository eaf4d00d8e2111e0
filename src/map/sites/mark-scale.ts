import type { ExpressionSpecification } from 'maplibre-gl';

/** Zooms between which marks and names grow from their least size to their full one. */
const [far, near] = [4.2, 5.8];
const least = 0.6;

/** What share of its full size a mark has at a zoom: seen from far away, marks must leave room for each other. */
export const scaleAt = (zoom: number) =>
  least + (1 - least) * Math.min(1, Math.max(0, (zoom - far) / (near - far)));

/** A value of the style that follows that scale: `at` gives it for a share of the full size. */
export const scaled = <T>(at: (scale: number) => T): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], far, at(least), near, at(1)] as never;

/** The same for a value that is laid out once for each whole zoom: as at its upper end, where marks are largest. */
export const scaledByTile = <T>(at: (scale: number) => T): ExpressionSpecification =>
  ['step', ['zoom'], at(scaleAt(5)), 5, at(1)] as never;
