/** Equatorial radius of WGS 84 in metres, also the radius of the sphere of Web Mercator. */
export const equatorialRadius = 6378137;
