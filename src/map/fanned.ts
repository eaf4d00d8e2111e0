import type { ExpressionSpecification } from 'maplibre-gl';
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

/** Zooms between which marks, fans and names grow from their least size to their full one. */
const [far, near] = [4.2, 5.8];
const least = 0.6;

/** What share of its full size a mark has at a zoom: seen from far away, marks must leave room for each other. */
export const scaleAt = (zoom: number) =>
  least + (1 - least) * Math.min(1, Math.max(0, (zoom - far) / (near - far)));

/** A value of the style that follows that scale: `at` gives it for a share of the full size. */
export const scaled = <T>(at: (scale: number) => T): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], far, at(least), near, at(1)] as never;

/** The same for a value that is laid out once for each whole zoom: as at its upper end, where marks are largest. */
export const scaledByTile = <T>(at: (scale: number) => T): ExpressionSpecification =>
  ['step', ['zoom'], at(scaleAt(5)), 5, at(1)] as never;
