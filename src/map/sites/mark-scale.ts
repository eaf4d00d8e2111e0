import type { ExpressionSpecification } from 'maplibre-gl';

/** Zooms between which marks (symbols of sites) and their names grow from their smallest to their full size. */
const [far, near] = [4.2, 5.8];
const least = 0.6;

/**
 * Size of a site’s symbol at a zoom, as a share of its full size: smaller from far away, where symbols are close
 * together.
 */
export const markScaleAt = (zoom: number) =>
  least + (1 - least) * Math.min(1, Math.max(0, (zoom - far) / (near - far)));

/**
 * Style expression that varies with the size of the symbols of sites at each zoom; `at` gives the value for a share of
 * the full size.
 */
export const byMarkScale = <T>(at: (scale: number) => T): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], far, at(least), near, at(1)] as never;

/**
 * Style expression that varies with the size of marks by zoom, for layout properties that MapLibre evaluates only once
 * per whole zoom: it gives the value at the zoom’s upper end.
 */
export const byTileMarkScale = <T>(at: (scale: number) => T): ExpressionSpecification =>
  ['step', ['zoom'], at(markScaleAt(5)), 5, at(1)] as never;
