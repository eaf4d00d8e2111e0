/** Bounding box in degrees WGS 84. */
export type Box = [west: number, south: number, east: number, north: number];

/** Bounding box around points [lon, lat] in degrees; without points, a box in the middle of the mapped region. */
export function boundsOf(points: Iterable<readonly [number, number]>): Box {
  const box: Box = [180, 90, -180, -90];
  for (const [lon, lat] of points) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box[0] <= box[2] ? box : [70, 28, 78, 36];
}

/** True if a point [lon, lat] lies in the box or on its edge, all in degrees. */
export const inBox = (
  [west, south, east, north]: Readonly<Box>,
  [lon, lat]: readonly [number, number],
): boolean => lon >= west && lon <= east && lat >= south && lat <= north;
