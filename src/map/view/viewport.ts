import { toWorld, worldSize } from '../../data/kit/mercator.ts';

/** Visible part of the map: centre in the unit square of Web Mercator, zoom, size in CSS pixels. */
export interface Viewport {
  centre: readonly [number, number];
  zoom: number;
  width: number;
  height: number;
}

type Pixels = [right: number, down: number];
export type Padding = Record<'top' | 'right' | 'bottom' | 'left', number>;

const scale = (zoom: number) => worldSize * 2 ** zoom;

/**
 * Projects a point in Web Mercator (from 0 to 1 around the world) to pixels from the upper left corner of the viewport.
 */
export function toPixels(
  { centre, zoom, width, height }: Viewport,
  [x, y]: readonly [number, number],
): Pixels {
  return [(x - centre[0]) * scale(zoom) + width / 2, (y - centre[1]) * scale(zoom) + height / 2];
}

/** Projects a point [lon, lat] in degrees to pixels of the viewport. */
export const project = (view: Viewport, point: readonly [number, number]): Pixels =>
  toPixels(view, toWorld(point));

/** Moves the centre of a viewport by some CSS pixels to the right and down. */
export const panned = (view: Viewport, [right, down]: Pixels): Viewport => ({
  ...view,
  centre: [view.centre[0] + right / scale(view.zoom), view.centre[1] + down / scale(view.zoom)],
});

/**
 * Finds the closest viewport that shows a whole box [west, south, east, north] in degrees with this padding in CSS
 * pixels, at most at `maxZoom`.
 */
export function fit(
  { width, height }: Pick<Viewport, 'width' | 'height'>,
  [west, south, east, north]: readonly [number, number, number, number],
  { top, right, bottom, left }: Padding,
  maxZoom: number,
): Viewport {
  const [x1, y1] = toWorld([west, north]);
  const [x2, y2] = toWorld([east, south]);
  const available = (size: number, padding: number) => Math.max(size - padding, 40) / worldSize;
  const zoom = Math.min(
    maxZoom,
    Math.log2(available(width, left + right) / (x2 - x1)),
    Math.log2(available(height, top + bottom) / (y2 - y1)),
  );
  const view = { centre: [(x1 + x2) / 2, (y1 + y2) / 2] as const, zoom, width, height };
  return panned(view, [(right - left) / 2, (bottom - top) / 2]);
}
