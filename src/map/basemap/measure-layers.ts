import type { Feature, FeatureCollection } from 'geojson';
import type { FilterSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { LonLat } from '../../data/kit/lon-lat.ts';

const copy = (points: readonly LonLat[]) => points.map((point) => [...point]);

/** What is measured as GeoJSON: the ways it takes, and the points it goes through; [lon, lat] in degrees. */
export const measured = (ways: readonly LonLat[][], stops: readonly LonLat[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { kind: 'way' },
      geometry: { type: 'MultiLineString', coordinates: ways.map(copy) },
    },
    ...stops.map((stop): Feature => ({
      type: 'Feature',
      properties: { kind: 'stop' },
      geometry: { type: 'Point', coordinates: [...stop] },
    })),
  ],
});

export const measureSource: SourceSpecification = { type: 'geojson', data: measured([], []) };

const only = (kind: 'way' | 'stop'): FilterSpecification => ['==', ['get', 'kind'], kind];

/** A measured length lies under the marks it belongs to. */
export const measureLayers = (ink: string, halo: string): LayerSpecification[] => [
  {
    id: 'measure-casing',
    type: 'line',
    source: 'measure',
    filter: only('way'),
    paint: { 'line-color': halo, 'line-width': 5, 'line-opacity': 0.8 },
  },
  {
    id: 'measure',
    type: 'line',
    source: 'measure',
    filter: only('way'),
    paint: { 'line-color': ink, 'line-width': 2, 'line-dasharray': [1.5, 1] },
  },
  {
    id: 'measure-stops',
    type: 'circle',
    source: 'measure',
    filter: only('stop'),
    paint: {
      'circle-radius': 4.5,
      'circle-color': halo,
      'circle-stroke-color': ink,
      'circle-stroke-width': 2,
    },
  },
];
