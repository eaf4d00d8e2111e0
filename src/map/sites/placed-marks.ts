import type { Site } from '../../../geo/model/schema.ts';
import type { LonLat } from '../../data/kit/lon-lat.ts';
import { layout, type Pixel, type Rectangle } from '../view/layout.ts';
import { fromWorld } from '../../data/kit/mercator.ts';
import { moved, project, type View } from '../view/viewport.ts';
import { fingerTarget, leastTarget, markRoom, markSize } from './mark-geometry.ts';
import { scaleAt } from './scaled.ts';

/** Sites to be marked at one point [lon, lat] in degrees: one, or as many as are counted there. */
export interface Item {
  sites: readonly Site[];
  /** Number of sites; `sites` may hold only the first of very many. */
  count: number;
  point: LonLat;
}

/** A mark in a view. Points are [lon, lat] in degrees. */
export interface Laid extends Item {
  /** Where the mark stands; `point` is the true one, or the middle of several. */
  at: LonLat;
  /** Width of its target in CSS pixels. */
  target: number;
}

/** View and obstacles of a layout. */
export interface Room {
  view: View;
  /** The map's controls. */
  taken: readonly Rectangle[];
  /** Marks are touched with a finger. */
  coarse: boolean;
}

/** A control over the map: its middle [lon, lat] in degrees, and its size in CSS pixels. */
export interface Control {
  at: LonLat;
  size: [width: number, height: number];
}

/** A place in a view, in CSS pixels, as [lon, lat] in degrees. */
const degreesIn = (view: View, [x, y]: Pixel): LonLat =>
  fromWorld(moved(view, [x - view.width / 2, y - view.height / 2]).centre);

export const controlsOf = ({ view, taken }: Room): Control[] =>
  taken.map(([left, top, right, bottom]) => ({
    at: degreesIn(view, [(left + right) / 2, (top + bottom) / 2]),
    size: [Math.ceil(right - left), Math.ceil(bottom - top)],
  }));

/** A mark lies at most so many times its width from its true point. */
const reach = 2.4;

/** Width in CSS pixels of the square that a mark takes at a zoom. */
export const sideAt = (zoom: number) => Math.max(leastTarget, markSize * scaleAt(zoom) + markRoom);

/** Lays out the marks of some sites; the site `chosen` keeps a mark of its own. */
export function laidOut(items: readonly Item[], room: Room, chosen: string | null): Laid[] {
  const { view, taken, coarse } = room;
  const mark = sideAt(view.zoom);
  const alone = items.findIndex(({ count, sites }) => count === 1 && sites[0]!.id === chosen);
  const points = items.map(({ point }) => project(view, point));
  const placed = layout(
    points,
    { mark, reach: reach * mark, box: [0, 0, view.width, view.height], taken },
    alone,
  );
  return placed.map(({ members, point, at, free: most }) => {
    const parts = members.map((i) => items[i]!);
    const still = Math.hypot(at[0] - point[0], at[1] - point[1]) < 0.5;
    const truth = parts.length === 1 ? parts[0]!.point : degreesIn(view, point);
    return {
      sites: parts.flatMap(({ sites }) => sites),
      count: parts.reduce((sum, { count }) => sum + count, 0),
      point: truth,
      at: still ? truth : degreesIn(view, at),
      target: Math.min(most, coarse ? fingerTarget : mark),
    };
  });
}
