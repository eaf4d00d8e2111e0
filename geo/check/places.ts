import { booleanPointInPolygon, distance } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { entryFault, type Check } from './report.ts';

/** A homonym nearer than this to the place, in km, is the place itself. */
const near = 3;

/** A territory has no point and lies in no territory; any other place has both, unless no point is known. */
export const territories: Check = (input, { territories: polygons }) => {
  const byId = new Map(input.places.map((place) => [place.id, place]));
  const areas = (polygons?.features ?? []) as Feature<Polygon | MultiPolygon>[];
  return input.places.flatMap((place) => {
    const no = (reason: string) => [entryFault(input, 'places', place, reason)];
    if (place.precision.level === 'territory') return place.point ? no('a territory has no point') : [];
    if (place.territory === null || !byId.has(place.territory)) return [];
    if (byId.get(place.territory)?.precision.level !== 'territory')
      return no(`“${place.territory}” is not a territory`);
    const area = areas.find(({ properties }) => properties?.id === place.territory);
    if (!polygons || !place.point) return [];
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
