type Degrees = [west: number, south: number, east: number, north: number];

/** How far the camera may go, and how close. */
export interface Limits {
  /** None where there is something to see beyond the basemap. */
  bounds: Degrees | null;
  zoom: readonly [number, number];
}

/**
 * How far the camera may go, [west, south, east, north] in degrees: the basemap's region (58–88° E, 20–40° N) and
 * enough of the paper around it that a site near its edge can stand clear of the panels.
 */
const region: Degrees = [50, 12, 96, 47];
/** The zooms between which the map is looked at. */
export const ZOOM = [3, 11] as const;

/** The limits of a map of some points [lon, lat]. */
export function limitsOf(points: readonly (readonly [number, number])[]): Limits {
  const [west, south, east, north] = region;
  const inside = points.every(([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north);
  return { bounds: inside ? region : null, zoom: ZOOM };
}
