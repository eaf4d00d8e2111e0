/** The mapped region in degrees: west, south, east, north. */
export const REGION = [58, 20, 88, 40] as const;

/**
 * Zoom levels of the basemap’s tiles. Beyond zoom 8 MapLibre enlarges the deepest tiles, up to zoom 11, where one tile
 * unit is half a pixel.
 */
export const TILE_ZOOMS = { min: 3, max: 8 } as const;
