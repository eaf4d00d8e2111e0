import { fromWorld, toWorld, worldSize } from './mercator.ts';
import type { Box } from './box.ts';

/** Visible part of a map: centre [lon, lat] in degrees, zoom, size in CSS pixels. */
export interface GeographicViewport {
  zoom: number;
  centre: readonly [lon: number, lat: number];
  size: readonly [width: number, height: number];
}

/** Computes the bounding box of a viewport in degrees; returns it with the zoom. */
export function boundsAndZoom({ zoom, centre, size: [width, height] }: GeographicViewport): {
  box: Box;
  zoom: number;
} {
  const [x, y] = toWorld(centre);
  const world = 2 * worldSize * 2 ** zoom;
  const [across, down] = [width / world, height / world];
  const [west, north] = fromWorld([x - across, y - down]);
  const [east, south] = fromWorld([x + across, y + down]);
  return { box: [west, south, east, north], zoom };
}
