import { fromWorld, toWorld, worldSize } from './mercator.ts';
import type { Box } from './box.ts';

/** Where a map is looked at, [lon, lat] in degrees, and how large it is in CSS pixels. */
export interface Camera {
  zoom: number;
  centre: readonly [lon: number, lat: number];
  size: readonly [width: number, height: number];
}

/** What a camera sees. */
export function seenBy({ zoom, centre, size: [width, height] }: Camera): { box: Box; zoom: number } {
  const [x, y] = toWorld(centre);
  const world = 2 * worldSize * 2 ** zoom;
  const [across, down] = [width / world, height / world];
  const [west, north] = fromWorld([x - across, y - down]);
  const [east, south] = fromWorld([x + across, y + down]);
  return { box: [west, south, east, north], zoom };
}
