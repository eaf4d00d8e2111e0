import type { Site } from '../../geo/schema.ts';
import { known, type Catalogue } from './catalogue.ts';
import { groupBy } from './collect.ts';

/** Where a site stands on the fan of those that share its one true point. */
export interface FanSlot {
  /** Degrees clockwise from north of the leader line, or null for a site that has its point to itself. */
  angle: number | null;
  /** Length of the leader line in CSS pixels. */
  length: number;
}

/** CSS pixels between two marks that stand side by side, and the least length of a leader. */
const apart = 38;
const shortest = 34;

/** Half the opening of a fan of `count` marks: it widens with them, and never reaches below its point. */
const halfOpening = (count: number) => Math.min(35 + 25 * (count - 2), 85);

/**
 * Sites known only to the same place, or to places drawn at one point, share that point. They stand side by side,
 * each at the end of a leader line from it: the first leans left, the last right, none over another, and nothing
 * else moves.
 */
export function fan(c: Catalogue): Map<string, FanSlot> {
  const pointOf = ({ place }: Site) => known(c.places, place).point?.join() ?? place;
  const slots = new Map<string, FanSlot>();
  for (const together of groupBy(c.dataset.sites, pointOf).values()) {
    slotsOf(together.length).forEach((slot, i) => slots.set(together[i]!.id, slot));
  }
  return slots;
}

/** The places on a fan of `count` sites. */
export function slotsOf(count: number): FanSlot[] {
  if (count === 1) return [{ angle: null, length: 0 }];
  const half = halfOpening(count);
  const step = (2 * half) / (count - 1);
  const length = Math.max(shortest, apart / 2 / Math.sin((step * Math.PI) / 360));
  return Array.from({ length: count }, (_, i) => ({ angle: i * step - half, length }));
}
