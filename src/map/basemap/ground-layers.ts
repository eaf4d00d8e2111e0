import type { FillLayerSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../../../geo/cartography/palette.ts';

const relief: LayerSpecification = {
  id: 'relief',
  type: 'raster',
  source: 'relief',
  paint: {
    // Fade the relief beyond zoom 7: it has one height every 3 km and shows no more detail when the map is closer.
    'raster-opacity': ['interpolate', ['linear'], ['zoom'], 6.8, 1, 8.2, 0.62, 9.5, 0.38, 11, 0.25],
    'raster-fade-duration': 0,
  },
};

/** Map layer of filled areas; its id is also the name of the layer in the tiles that holds the areas. */
const area = (id: string, paint: FillLayerSpecification['paint']): FillLayerSpecification => ({
  id,
  type: 'fill',
  source: 'basemap',
  'source-layer': id,
  paint,
});

/** Layers under all lines and names: background, relief, ice, built-up land and water. */
export function groundLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'paper', type: 'background', paint: { 'background-color': palette.paper } },
    ...(palette.relief ? [relief] : []),
    area('glaciers', {
      'fill-color': palette.glacier,
      'fill-opacity': ['interpolate', ['linear'], ['zoom'], 5, 0.55, 8, 0.75],
    }),
    area('urban', {
      'fill-color': palette.urban,
      'fill-opacity': ['interpolate', ['linear'], ['zoom'], 5.5, 0, 7, 0.6, 11, 0.45],
    }),
    area('sea', { 'fill-color': palette.sea }),
    {
      id: 'rivers',
      type: 'line',
      source: 'basemap',
      'source-layer': 'rivers',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette.river,
        'line-width': [
          'interpolate',
          ['exponential', 1.4],
          ['zoom'],
          4,
          ['match', ['get', 'rank'], 1, 0.7, 2, 0.5, 0.35],
          8,
          ['match', ['get', 'rank'], 1, 1.6, 2, 1.2, 0.9],
          11,
          ['match', ['get', 'rank'], 1, 3.2, 2, 2.4, 1.8],
        ],
      },
    },
    area('lakes', { 'fill-color': palette.lake, 'fill-outline-color': palette.river }),
  ];
}
