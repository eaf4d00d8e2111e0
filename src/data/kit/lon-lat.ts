/** A point in degrees WGS84. */
export type LonLat = readonly [lon: number, lat: number];
