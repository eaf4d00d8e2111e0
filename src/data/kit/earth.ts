/** The equatorial radius of WGS 84 in metres, which is that of the sphere of Web Mercator. */
export const equatorialRadius = 6378137;
