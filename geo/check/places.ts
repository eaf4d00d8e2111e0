import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { way } from '../../src/data/measure/geodesic.ts';
import type { Input } from '../authored/input.ts';
import { entryFault, type Check } from './report.ts';

/**
 * Ids of the polygons in `public/basemap/territories.geojson` that form a territory, where they differ from the
 * territory’s own id.
 */
const parts: ReadonlyMap<string, readonly string[]> = new Map([
  ['pakistan-administered-kashmir', ['azad-kashmir', 'gilgit-baltistan']],
  ['jammu-and-kashmir', ['indian-administered']],
]);
/** Minimum distance in km between a place and another of the same name; anything nearer is the place itself. */
const near = 3;

/**
 * Ids of the areas that contain a place, the nearest first; the place itself is among them only if the records form a
 * circle.
 */
export function around(places: Input['places'], id: string): string[] {
  const outer: string[] = [];
  const parent = (of: string) => places.find((place) => place.id === of)?.within;
  for (let at = parent(id); at && !outer.includes(at); at = parent(at)) outer.push(at);
  return outer;
}

/**
 * Checks that territories have no point, and that the point of any other place lies within the polygon of the territory
 * that the place is said to be in.
 */
export const territories: Check = (input, { territories: polygons }) => {
  const areas = (polygons?.features ?? []) as Feature<Polygon | MultiPolygon>[];
  const areasOf = (id: string) =>
    areas.filter(({ properties }) => [id, ...(parts.get(id) ?? [])].includes(String(properties?.id)));
  return input.places.flatMap((place) => {
    const no = (reason: string) => [entryFault(input, 'places', place, reason)];
    const { point, within, precision } = place;
    if (precision.level === 'territory') return point ? no('a territory has no point') : [];
    if (!polygons || within === null || !point) return [];
    const nearest = around(input.places, place.id)
      .map(areasOf)
      .find(({ length }) => length);
    if (!nearest) return no(`there is no polygon for “${within}”, nor for what it lies in`);
    return nearest.some((area) => booleanPointInPolygon(point, area))
      ? []
      : no(`the point lies outside “${within}”`);
  });
};

/** Checks that no place lies within itself, directly or through other places. */
export const nesting: Check = (input) =>
  input.places
    .filter(({ id }) => around(input.places, id).includes(id))
    .map((place) => entryFault(input, 'places', place, 'what it lies in lies in it'));

/**
 * Checks that a homonym (another place of the same name) is well away from the place that is meant, and is listed once.
 */
export const homonyms: Check = (input) =>
  input.places.flatMap((place) => {
    const seen = new Set<string>();
    return place.homonyms.flatMap((homonym) => {
      const same = JSON.stringify([homonym.name, homonym.point, homonym.reason]);
      if (seen.has(same))
        return [entryFault(input, 'places', place, `its homonym “${homonym.name}” stands here twice`)];
      seen.add(same);
      if (!homonym.point || !place.point) return [];
      const km = way(homonym.point, place.point).metres / 1000;
      return km >= near
        ? []
        : [
            entryFault(
              input,
              'places',
              place,
              `its homonym “${homonym.name}” lies ${km.toFixed(1)} km from it`,
            ),
          ];
    });
  });
