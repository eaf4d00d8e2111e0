import type { Place } from '../../../geo/model/schema.ts';
import type { LazyDataset } from '../catalogue/catalogue.ts';
import { plainName } from '../kit/name-in.ts';
import { proseIn } from '../kit/prose-in.ts';
import { attribution, licence, urn } from './credit.ts';

/**
 * GeoNames feature class for each level of precision of a place: site (S), populated place (P), administrative entity
 * (A), area (L).
 */
const classes: Record<Place['precision']['level'], string> = {
  facility: 'S',
  village: 'P',
  town: 'P',
  city: 'P',
  tehsil: 'A',
  district: 'A',
  territory: 'L',
};

function toponyms({ names, variants, obtained }: Place) {
  const citation = { label: obtained.by, ...(obtained.url && { '@id': obtained.url }) };
  const first = proseIn(names, 'en');
  const more = [...Object.entries(names).map(([lang, text]) => ({ text, lang })), ...variants];
  const once = new Map(more.map(({ text, lang }) => [`${lang} ${text}`, { toponym: text, lang }]));
  once.delete(`${first.lang} ${first.text}`);
  return [{ toponym: first.text, lang: first.lang, citations: [citation] }, ...once.values()];
}

function linksOf({ geonames, wikidata }: Place) {
  return [
    ...(geonames ? [`https://sws.geonames.org/${geonames}/`] : []),
    ...(wikidata ? [`http://www.wikidata.org/entity/${wikidata}`] : []),
  ].map((identifier) => ({ type: 'closeMatch', identifier }));
}

/**
 * All places as a Linked Places FeatureCollection (format v1.1 of the Linked Pasts network, feature classes of v1.3).
 * Country codes, which the format recommends, are left out, because countries dispute some of this land.
 */
export function linkedPlaces(dataset: LazyDataset) {
  const titles = new Map(dataset.places.map(({ id, names }) => [id, plainName(names)]));
  return {
    type: 'FeatureCollection' as const,
    '@context':
      'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld',
    version: dataset.version,
    attribution: attribution(dataset.version),
    license: licence.url,
    features: dataset.places.map((place) => ({
      '@id': urn('place', place.id),
      type: 'Feature' as const,
      properties: {
        title: plainName(place.names),
        fclasses: [classes[place.precision.level]],
        precision: place.precision.level,
        ...(place.point && { precisionRadiusMetres: Math.round(place.precision.radiusKm * 1000) }),
      },
      names: toponyms(place),
      geometry: {
        type: 'GeometryCollection' as const,
        geometries: place.point ? [{ type: 'Point' as const, coordinates: place.point }] : [],
      },
      links: linksOf(place),
      relations: place.within
        ? [
            {
              relationType: 'gvp:broaderPartitive',
              relationTo: urn('place', place.within),
              label: `part of ${titles.get(place.within) ?? place.within}`,
            },
          ]
        : [],
      descriptions: [
        { ...(place.obtained.url && { '@id': place.obtained.url }), value: place.obtained.how, lang: 'en' },
      ],
    })),
  };
}
