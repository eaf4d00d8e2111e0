import type { Box } from '../data/box.ts';
import { closest } from '../data/scale.ts';

/** How far the camera may go, and how close. */
export interface Limits {
  /** None where there is something to see beyond the basemap. */
  bounds: Box | null;
  zoom: readonly [number, number];
}

/**
 * How far the camera may go, [west, south, east, north] in degrees: the basemap's region (58–88° E, 20–40° N) and
 * enough of the paper around it that a site near its edge can stand clear of the panels.
 */
const region: Box = [50, 12, 96, 47];
/** The zooms between which the map is looked at. */
export const ZOOM = [3, closest] as const;

/** The limits of a map of what lies in a box. */
export function limitsOf([west, south, east, north]: Box): Limits {
  const inside = west >= region[0] && south >= region[1] && east <= region[2] && north <= region[3];
  return { bounds: inside ? region : null, zoom: ZOOM };
}
