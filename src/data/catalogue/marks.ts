import type { Group, Site } from '../../../geo/model/schema.ts';
import { known, type Catalogue } from './catalogue.ts';
import { kindOf } from './declared.ts';
import { ownMark } from './own-marks.ts';
import { groupsOf } from './sites.ts';

/** Width and height of the SVG view box of a mark, the symbol of a site. */
export const markBox = 24;
/** Shapes of marks (symbols of sites) as SVG path data in a box of `markBox`, for the map, the list and the legend. */
export const shapes = {
  diamond: 'M12 2.5 21.5 12 12 21.5 2.5 12Z',
  square: 'M4.5 4.5h15v15h-15Z',
  triangle: 'M12 3 21.5 20h-19Z',
  circle: 'M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16Z',
  star: 'M12 1.5l3.1 6.9 7.5.8-5.6 5 1.6 7.4L12 17.8l-6.6 3.8L7 14.2l-5.6-5 7.5-.8Z',
} as const;

/** Slice of a mark (symbol of a site); a mark has one for each group that sources report, side by side. */
export interface Slice {
  shape: keyof typeof shapes;
  /** CSS colour; null for a hollow mark. */
  colour: string | null;
}

/** Colour of the star, and of the edge of every other mark. */
export const markInk = '#1D1B18';
export const starMark: Slice[] = [{ shape: 'star', colour: markInk }];
export const unstatedMark: Slice[] = [{ shape: 'circle', colour: null }];
/** Mark of a group, as the data gives it or by its position among the groups without one. */
export const groupMark = (c: Pick<Catalogue, 'dataset'>, group: Group): Slice[] => [
  group.mark ?? ownMark(c.dataset.groups, group),
];

/**
 * Mark of a site: a star if its kind has one, else a slice for each group that sources report, or a hollow
 * circle if none.
 */
export function markOf(c: Catalogue, site: Site): Slice[] {
  if (kindOf(c.dataset, site).star) return starMark;
  const groups = groupsOf(c, site);
  return groups.length ? groups.flatMap((id) => groupMark(c, known(c.groups, id))) : unstatedMark;
}

/** Name of a mark’s image in the map’s style; equal marks have equal names. */
export const markKey = (slices: readonly Slice[]) =>
  `mark:${slices.map((s) => `${s.shape}${s.colour ?? ''}`).join('+')}`;
