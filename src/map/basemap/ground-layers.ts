import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../../../geo/cartography/palette.ts';

const relief: LayerSpecification = {
  id: 'relief',
  type: 'raster',
  source: 'relief',
  paint: {
    // One height every 3 km: past zoom 7 the image only says where mountains are.
    'raster-opacity': ['interpolate', ['linear'], ['zoom'], 6.8, 1, 8.2, 0.62, 9.5, 0.38, 11, 0.25],
    'raster-fade-duration': 0,
  },
};

/** What lies under every line and name: relief, built-up land, ice and water. */
export function groundLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'paper', type: 'background', paint: { 'background-color': palette.paper } },
    ...(palette.relief ? [relief] : []),
    {
      id: 'glaciers',
      type: 'fill',
      source: 'basemap',
      'source-layer': 'glaciers',
      paint: {
        'fill-color': palette.glacier,
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 5, 0.55, 8, 0.75],
      },
    },
    {
      id: 'urban',
      type: 'fill',
      source: 'basemap',
      'source-layer': 'urban',
      paint: {
        'fill-color': palette.urban,
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 5.5, 0, 7, 0.6, 11, 0.45],
      },
    },
    {
      id: 'sea',
      type: 'fill',
      source: 'basemap',
      'source-layer': 'sea',
      paint: { 'fill-color': palette.sea },
    },
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
    {
      id: 'lakes',
      type: 'fill',
      source: 'basemap',
      'source-layer': 'lakes',
      paint: { 'fill-color': palette.lake, 'fill-outline-color': palette.river },
    },
  ];
}
