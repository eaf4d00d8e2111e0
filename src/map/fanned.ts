/** Names of the images that a fan and a selection are drawn with. */
export const ringKey = 'ring';
export const leaderKey = (angle: number) => `leader:${angle}`;

/** Pixels from the one true point to a mark on a fan. */
export const leaderLength = 34;

/** Where a mark stands from its true point, in CSS pixels [right, down]. */
export function offsetOf(angle: number | null): [number, number] {
  if (angle === null) return [0, 0];
  const a = (angle * Math.PI) / 180;
  return [Math.round(Math.sin(a) * leaderLength), Math.round(-Math.cos(a) * leaderLength)];
}
