import { booleanPointInPolygon, distance } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { entryFault, type Check } from './report.ts';

/** The polygons of territories that are named otherwise, or divided, in `public/basemap/territories.geojson`. */
const parts: ReadonlyMap<string, readonly string[]> = new Map([
  ['pakistan-administered-kashmir', ['azad-kashmir', 'gilgit-baltistan']],
  ['jammu-and-kashmir', ['indian-administered']],
]);
/** A homonym nearer than this to the place, in km, is the place itself. */
const near = 3;

/** A territory has no point, and the point of any other place lies in the territory it is said to lie in. */
export const territories: Check = (input, { territories: polygons }) => {
  const parents = new Map(input.places.map(({ id, territory }) => [id, territory]));
  const areas = (polygons?.features ?? []) as Feature<Polygon | MultiPolygon>[];
  /** The polygons of a territory, or of the one that it is a part of. */
  const areasOf = (id: string, inner: readonly string[] = []): typeof areas => {
    const names = [id, ...(parts.get(id) ?? [])];
    const own = areas.filter(({ properties }) => names.includes(String(properties?.id)));
    const parent = parents.get(id);
    return own.length || !parent || inner.includes(id) ? own : areasOf(parent, [...inner, id]);
  };
  return input.places.flatMap((place) => {
    const no = (reason: string) => [entryFault(input, 'places', place, reason)];
    if (place.precision.level === 'territory') return place.point ? no('a territory has no point') : [];
    if (!polygons || place.territory === null || !place.point) return [];
    const { point } = place;
    const around = areasOf(place.territory);
    if (!around.length) return no(`there is no polygon for the territory “${place.territory}”`);
    return around.some((area) => booleanPointInPolygon(point, area))
      ? []
      : no(`the point lies outside “${place.territory}”`);
  });
};

/** A homonym is another place: it has another point, well away from the one meant. */
export const homonyms: Check = (input) =>
  input.places.flatMap((place) =>
    place.homonyms.flatMap((homonym) => {
      if (!homonym.point || !place.point) return [];
      const km = distance(homonym.point, place.point);
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
    }),
  );
