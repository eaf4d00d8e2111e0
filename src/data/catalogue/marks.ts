import type { Group, Site } from '../../../geo/model/schema.ts';
import { known, type Catalogue } from './catalogue.ts';
import { groupsOf } from './sites.ts';

/** Width and height of the SVG view box of a mark. */
export const markBox = 24;
/** SVG path data in that box, for the map, the list and the legend. */
export const shapes = {
  diamond: 'M12 2.5 21.5 12 12 21.5 2.5 12Z',
  square: 'M4.5 4.5h15v15h-15Z',
  triangle: 'M12 3 21.5 20h-19Z',
  circle: 'M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16Z',
  star: 'M12 1.5l3.1 6.9 7.5.8-5.6 5 1.6 7.4L12 17.8l-6.6 3.8L7 14.2l-5.6-5 7.5-.8Z',
} as const;

/** One slice of a mark: one for each reported group, side by side. */
export interface Slice {
  shape: keyof typeof shapes;
  /** A CSS colour, or null for a hollow mark. */
  colour: string | null;
}

/** The colour of the star, and of the edge of every other mark. */
export const markInk = '#1D1B18';
export const attackMark: Slice[] = [{ shape: 'star', colour: markInk }];
export const unstatedMark: Slice[] = [{ shape: 'circle', colour: null }];
export const groupMark = (group: Group): Slice[] => [{ shape: group.mark.shape, colour: group.mark.colour }];

/** The mark of a site: the star of the attack, else a slice for each group that sources report. */
export function markOf(c: Catalogue, site: Site): Slice[] {
  if (site.kind === 'attack') return attackMark;
  const groups = groupsOf(c, site);
  return groups.length ? groups.flatMap((id) => groupMark(known(c.groups, id))) : unstatedMark;
}

/** Image id of a mark; equal marks have equal keys. */
export const markKey = (slices: readonly Slice[]) =>
  `mark:${slices.map((s) => `${s.shape}${s.colour ?? ''}`).join('+')}`;
