const rad = Math.PI / 180;

/**
 * Position in Web Mercator (EPSG:3857) of a longitude or latitude in degrees, as a fractional tile number at zoom `z`.
 */
export const tileX = (lon: number, z: number) => ((lon + 180) / 360) * 2 ** z;
export const tileY = (lat: number, z: number) =>
  ((1 - Math.log(Math.tan(lat * rad) + 1 / Math.cos(lat * rad)) / Math.PI) / 2) * 2 ** z;
export const lonAt = (tx: number, z: number) => (tx / 2 ** z) * 360 - 180;
export const latAt = (ty: number, z: number) => Math.atan(Math.sinh(Math.PI * (1 - (2 * ty) / 2 ** z))) / rad;

/** Map tiles [x, y] of one zoom that touch a box (west, south, east, north in degrees). */
export function tilesInBox([west, south, east, north]: readonly [number, number, number, number], z: number) {
  const tiles: [number, number][] = [];
  for (let tx = Math.floor(tileX(west, z)); tx < tileX(east, z); tx++) {
    for (let ty = Math.floor(tileY(north, z)); ty < tileY(south, z); ty++) tiles.push([tx, ty]);
  }
  return tiles;
}
