import type { Site } from '../../../geo/model/schema.ts';
import type { LonLat } from '../../data/kit/lon-lat.ts';
import { layout, type Pixel, type Rectangle } from '../view/layout.ts';
import { fromWorld } from '../../data/kit/mercator.ts';
import { panned, project, type Viewport } from '../view/viewport.ts';
import { fingerTarget, leastTarget, markRoom, markSize } from './mark-geometry.ts';
import { markScaleAt } from './mark-scale.ts';

/** Sites at one point ([lon, lat] in degrees) that share a mark, the symbol on the map. */
export interface MarkedSites {
  sites: readonly Site[];
  /** Number of sites at one point; if they are very many, `sites` holds only the first. */
  count: number;
  point: LonLat;
}

/** Symbol of one or several sites with its place in a view. Points are [lon, lat] in degrees. */
export interface PlacedMark extends MarkedSites {
  /**
   * Position at which the symbol is drawn, perhaps moved aside for room; `point` is the true point, or the middle of
   * several.
   */
  at: LonLat;
  /** Width in CSS pixels of the symbol’s button, which reacts to pointers. */
  target: number;
}

/** Constraints for placing the symbols of sites: the view, areas to keep free, kind of pointer. */
export interface LayoutConstraints {
  view: Viewport;
  /** Rectangles of the map’s controls, which symbols must not cover. */
  obstacles: readonly Rectangle[];
  /** True if the pointer is a finger (media query `pointer: coarse`). */
  coarse: boolean;
}

/** Control over the map, such as the zoom buttons: middle [lon, lat] in degrees, size in CSS pixels. */
export interface Control {
  at: LonLat;
  size: [width: number, height: number];
}

/** Converts a point of a viewport from CSS pixels to [lon, lat] in degrees. */
const degreesIn = (view: Viewport, [x, y]: Pixel): LonLat =>
  fromWorld(panned(view, [x - view.width / 2, y - view.height / 2]).centre);

/** Converts the rectangles of a view’s controls from CSS pixels to points in degrees and sizes. */
export const controlsOf = ({ view, obstacles }: LayoutConstraints): Control[] =>
  obstacles.map(([left, top, right, bottom]) => ({
    at: degreesIn(view, [(left + right) / 2, (top + bottom) / 2]),
    size: [Math.ceil(right - left), Math.ceil(bottom - top)],
  }));

/** Maximum distance of a symbol from the true point of its site, in widths of the symbol. */
const reach = 2.4;

/** Width in CSS pixels of the square that a site’s symbol occupies at a zoom, with the space around it. */
export const markSideAt = (zoom: number) => Math.max(leastTarget, markSize * markScaleAt(zoom) + markRoom);

/**
 * Places the symbols of sites in a view without overlaps. Sites for which there is no room share a symbol; the selected
 * site always has its own.
 */
export function placeMarks(
  items: readonly MarkedSites[],
  constraints: LayoutConstraints,
  selected: string | null,
): PlacedMark[] {
  const { view, obstacles, coarse } = constraints;
  const mark = markSideAt(view.zoom);
  const alone = items.findIndex(({ count, sites }) => count === 1 && sites[0]!.id === selected);
  const points = items.map(({ point }) => project(view, point));
  const placed = layout(
    points,
    { mark, reach: reach * mark, box: [0, 0, view.width, view.height], obstacles },
    alone,
  );
  return placed.map(({ members, point, at, spacing }) => {
    const parts = members.map((i) => items[i]!);
    const unmoved = Math.hypot(at[0] - point[0], at[1] - point[1]) < 0.5;
    const truth = parts.length === 1 ? parts[0]!.point : degreesIn(view, point);
    return {
      sites: parts.flatMap(({ sites }) => sites),
      count: parts.reduce((sum, { count }) => sum + count, 0),
      point: truth,
      at: unmoved ? truth : degreesIn(view, at),
      target: Math.min(spacing, coarse ? fingerTarget : mark),
    };
  });
}
