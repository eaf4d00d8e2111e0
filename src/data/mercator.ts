/** Metres on the ground per CSS pixel at zoom 0 on the equator: MapLibre's world is one tile of 512 px. */
const metresPerPixel = (2 * Math.PI * 6378137) / 512;

/** Pixels that a length of `metres` takes at zoom 0 and a latitude, in Web Mercator (EPSG:3857). */
export function pixelsAtZoom0(metres: number, latitude: number): number {
  return metres / (metresPerPixel * Math.cos((latitude * Math.PI) / 180));
}
