import type { FeatureCollection } from 'geojson';
import type { Palette } from '../../../geo/cartography/palette.ts';
import type { Lang } from '../../../geo/model/languages.ts';
import type { Catalogue } from '../../data/catalogue/catalogue.ts';
import { nameIn } from '../../data/kit/name-in.ts';
import { fonts } from './fonts.ts';
import type { Overlay } from './overlay.ts';

/** Source and layers of the lines that a dataset declares, with their names along them. */
export function ownLines({ dataset, places }: Catalogue, lang: Lang, palette: Palette): Overlay {
  const name = (id: string) => nameIn(places.get(id)?.names ?? { [lang]: '' }, lang);
  const data: FeatureCollection = {
    type: 'FeatureCollection',
    features: (dataset.lines ?? []).map(({ id, course }) => ({
      type: 'Feature',
      properties: { name: name(id) },
      geometry: { type: 'MultiLineString', coordinates: course },
    })),
  };
  return {
    sources: { 'own-lines': { type: 'geojson', data } },
    layers: [
      {
        id: 'own-lines',
        type: 'line',
        source: 'own-lines',
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': palette.waterInk, 'line-width': 2, 'line-opacity': 0.7 },
      },
      {
        id: 'own-lines-names',
        type: 'symbol',
        source: 'own-lines',
        layout: {
          'symbol-placement': 'line',
          'text-field': ['get', 'name'],
          'text-font': [Object.keys(fonts)[0]!],
          'text-size': 12,
        },
        paint: { 'text-color': palette.waterInk, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
      },
    ],
  };
}
