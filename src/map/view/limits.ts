import { REGION, TILE_ZOOMS } from '../../../geo/cartography/extent.ts';
import type { Box } from '../../data/kit/box.ts';
import { closestZoom } from '../../data/catalogue/scale.ts';

/** Limits of the map’s camera: how far it moves and zooms. */
export interface Limits {
  /** Box in degrees in which the camera stays; null if the data reach beyond the basemap. */
  bounds: Box | null;
  /** Lowest and highest zoom to which the camera may go. */
  zoom: readonly [number, number];
}

const [west, south, east, north] = REGION;
/**
 * Box in degrees in which the camera stays: the basemap’s region, and a margin so that a site near the edge can be
 * moved out from under the panels.
 */
const region: Box = [west - 8, south - 8, east + 8, north + 7];
/** Lowest and highest zoom of the map. */
export const ZOOM = [TILE_ZOOMS.min, closestZoom] as const;

/** Limits of the camera for data that lie in a box in degrees. */
export function limitsOf(box: Box): Limits {
  const inside = box[0] >= region[0] && box[1] >= region[1] && box[2] <= region[2] && box[3] <= region[3];
  return { bounds: inside ? region : null, zoom: ZOOM };
}
