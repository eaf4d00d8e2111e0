/** The mapped region in degrees: west, south, east, north. */
export const REGION = [58, 20, 88, 40] as const;
/** True if a box in degrees, west, south, east, north, lies in the mapped region. */
export const isMapped = ([west, south, east, north]: readonly [number, number, number, number]) =>
  west >= REGION[0] && south >= REGION[1] && east <= REGION[2] && north <= REGION[3];

/**
 * Zoom levels of the basemap’s tiles. Beyond zoom 8 MapLibre enlarges the deepest tiles, up to zoom 11, where one tile
 * unit is half a pixel.
 */
export const TILE_ZOOMS = { min: 3, max: 8 } as const;
