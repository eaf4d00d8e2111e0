import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Lang } from '../../../geo/model/languages.ts';
import type { Catalogue } from '../../data/catalogue/catalogue.ts';
import { nameIn } from '../../data/kit/name-in.ts';

/** Lines of the dataset's own with their names; undefined if it has none. */
export function ownLines(
  { dataset: { lines }, places }: Catalogue,
  lang: Lang,
): FeatureCollection | undefined {
  if (!lines?.length) return undefined;
  const name = (id: string) => nameIn(places.get(id)?.names ?? { [lang]: '' }, lang);
  return {
    type: 'FeatureCollection',
    features: lines.map(({ id, course }) => ({
      type: 'Feature',
      properties: { name: name(id) },
      geometry: { type: 'MultiLineString', coordinates: course },
    })),
  };
}

/** Map source of the lines. */
export const ownLinesSource = (data: FeatureCollection): SourceSpecification => ({ type: 'geojson', data });

/** Map layers of the lines, with their names along them. */
export const ownLinesLayers = (ink: string, halo: string, font: string): LayerSpecification[] => [
  {
    id: 'own-lines',
    type: 'line',
    source: 'own-lines',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': ink, 'line-width': 2, 'line-opacity': 0.7 },
  },
  {
    id: 'own-lines-names',
    type: 'symbol',
    source: 'own-lines',
    layout: {
      'symbol-placement': 'line',
      'text-field': ['get', 'name'],
      'text-font': [font],
      'text-size': 12,
    },
    paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 1.4 },
  },
];
