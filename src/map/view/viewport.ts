import { toWorld, worldSize } from '../../data/kit/mercator.ts';

/** A part of the world as it lies in a picture: the middle in shares of the Mercator square, the size in CSS pixels. */
export interface View {
  centre: readonly [number, number];
  zoom: number;
  width: number;
  height: number;
}

type Pixels = [right: number, down: number];
export type Padding = Record<'top' | 'right' | 'bottom' | 'left', number>;

const scale = (zoom: number) => worldSize * 2 ** zoom;

/** Where a point given in shares of the Mercator square lies in the picture, in pixels from its upper left corner. */
export function place({ centre, zoom, width, height }: View, [x, y]: readonly [number, number]): Pixels {
  return [(x - centre[0]) * scale(zoom) + width / 2, (y - centre[1]) * scale(zoom) + height / 2];
}

/** Where a point [lon, lat] in degrees lies in the picture. */
export const project = (view: View, point: readonly [number, number]): Pixels => place(view, toWorld(point));

/** The same view with its middle moved by pixels. */
export const moved = (view: View, [right, down]: Pixels): View => ({
  ...view,
  centre: [view.centre[0] + right / scale(view.zoom), view.centre[1] + down / scale(view.zoom)],
});

/** The closest view of a box [west, south, east, north] in degrees that keeps `padding` free, up to `maxZoom`. */
export function fit(
  { width, height }: Pick<View, 'width' | 'height'>,
  [west, south, east, north]: readonly [number, number, number, number],
  { top, right, bottom, left }: Padding,
  maxZoom: number,
): View {
  const [x1, y1] = toWorld([west, north]);
  const [x2, y2] = toWorld([east, south]);
  const room = (whole: number, taken: number) => Math.max(whole - taken, 40) / worldSize;
  const zoom = Math.min(
    maxZoom,
    Math.log2(room(width, left + right) / (x2 - x1)),
    Math.log2(room(height, top + bottom) / (y2 - y1)),
  );
  const view = { centre: [(x1 + x2) / 2, (y1 + y2) / 2] as const, zoom, width, height };
  return moved(view, [(right - left) / 2, (bottom - top) / 2]);
}
