import { booleanPointInPolygon, distance } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { entryFault, type Check } from './report.ts';

/** A homonym nearer than this to the place, in km, is the place itself. */
const near = 3;

/** A territory has no point, and the point of any other place lies in the territory it is said to lie in. */
export const territories: Check = (input, { territories: polygons }) => {
  const parents = new Map(input.places.map(({ id, territory }) => [id, territory]));
  const areas = (polygons?.features ?? []) as Feature<Polygon | MultiPolygon>[];
  /** The polygon of a territory, or of the one that it is a part of. */
  const areaOf = (id: string, inner: readonly string[] = []): (typeof areas)[number] | undefined => {
    const own = areas.find(({ properties }) => properties?.id === id);
    const parent = parents.get(id);
    return own ?? (parent && !inner.includes(id) ? areaOf(parent, [...inner, id]) : undefined);
  };
  return input.places.flatMap((place) => {
    const no = (reason: string) => [entryFault(input, 'places', place, reason)];
    if (place.precision.level === 'territory') return place.point ? no('a territory has no point') : [];
    if (!polygons || place.territory === null || !place.point) return [];
    const area = areaOf(place.territory);
    if (!area) return no(`there is no polygon for the territory “${place.territory}”`);
    return booleanPointInPolygon(place.point, area) ? [] : no(`the point lies outside “${place.territory}”`);
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
