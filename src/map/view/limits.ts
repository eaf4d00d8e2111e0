import { REGION, TILE_ZOOMS } from '../../../geo/cartography/extent.ts';
import type { Box } from '../../data/kit/box.ts';
import { closestZoom } from '../../data/catalogue/scale.ts';

/** How far the camera may go, and how close. */
export interface Limits {
  /** None where there is something to see beyond the basemap. */
  bounds: Box | null;
  zoom: readonly [number, number];
}

const [west, south, east, north] = REGION;
/**
 * How far the camera may go: the basemap's region and enough of the paper around it that a site near its edge can stand
 * clear of the panels.
 */
const region: Box = [west - 8, south - 8, east + 8, north + 7];
/** The zooms between which the map is looked at. */
export const ZOOM = [TILE_ZOOMS.min, closestZoom] as const;

/** The limits of a map of what lies in a box. */
export function limitsOf(box: Box): Limits {
  const inside = box[0] >= region[0] && box[1] >= region[1] && box[2] <= region[2] && box[3] <= region[3];
  return { bounds: inside ? region : null, zoom: ZOOM };
}
