import type { Group, Site } from '../../../geo/model/schema.ts';
import { known, type Catalogue } from './catalogue.ts';
import { kindOf } from './declared.ts';
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

/** Slice of a site’s symbol; the symbol has one slice for each group that sources name, side by side. */
export interface Slice {
  shape: keyof typeof shapes;
  /** CSS colour of a slice of a site’s symbol; null for an outline only. */
  colour: string | null;
}

/** Colour of the star symbol, and of the edges of all other symbols of sites. */
export const markInk = '#1D1B18';
export const starMark: Slice[] = [{ shape: 'star', colour: markInk }];
export const unstatedMark: Slice[] = [{ shape: 'circle', colour: null }];
/** Mark of a group; a group without one gets it as its file is read. */
export const groupMark = ({ mark }: Group): Slice[] => (mark ? [mark] : unstatedMark);

/**
 * Symbol of a site on the map: a star if its kind has one, else a slice for each group that sources name, or a hollow
 * circle if none.
 */
export function markOf(c: Catalogue, site: Site): Slice[] {
  if (kindOf(c.dataset, site)?.star) return starMark;
  const groups = groupsOf(c, site);
  return groups.length ? groups.flatMap((id) => groupMark(known(c.groups, id))) : unstatedMark;
}

/** Name of the image of a site’s symbol in the map’s style; equal symbols have equal names. */
export const markKey = (slices: readonly Slice[]) =>
  `mark:${slices.map((s) => `${s.shape}${s.colour ?? ''}`).join('+')}`;
