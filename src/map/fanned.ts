import type { FanSlot } from '../data/fan.ts';

/** Names of the images that a selection and a fan are drawn with. */
export const ringKey = 'ring';
export const leaderKey = ({ angle, length }: FanSlot) => `leader:${angle?.toFixed(1)}:${length.toFixed(1)}`;

/** Where a mark stands from its true point, in CSS pixels [right, down]. */
export function offsetOf({ angle, length }: FanSlot): [number, number] {
  if (angle === null) return [0, 0];
  const a = (angle * Math.PI) / 180;
  return [Math.round(Math.sin(a) * length), Math.round(-Math.cos(a) * length)];
}
