/** The mapped region in degrees: west, south, east, north. */
export const REGION = [58, 20, 88, 40] as const;

/** Zooms of the basemap's tiles. MapLibre draws the deepest on to zoom 11, where one unit of its grid is half a pixel. */
export const TILE_ZOOMS = { min: 3, max: 8 } as const;
