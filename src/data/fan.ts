import { known, type Catalogue } from './catalogue.ts';
import type { Site } from '../../geo/schema.ts';
import { groupBy } from './collect.ts';

/** Where a site stands on the fan of those that share its one true point. */
export interface FanSlot {
  /** Degrees clockwise from north of the leader line, or null for a site that has its point to itself. */
  angle: number | null;
}

const spread = 70;

/**
 * Sites known only to the same place, or to places drawn at one point, share that point. They stand side by side, each at the end of a leader line
 * from that point: the first leans left, the last right, and nothing else moves.
 */
export function fan(c: Catalogue): Map<string, FanSlot> {
  const pointOf = ({ place }: Site) => known(c.places, place).point?.join() ?? place;
  const slots = new Map<string, FanSlot>();
  for (const together of groupBy(c.dataset.sites, pointOf).values())
    together.forEach((site, i) => {
      const angle = together.length === 1 ? null : -spread / 2 + (spread * i) / (together.length - 1);
      slots.set(site.id, { angle });
    });
  return slots;
}
