import type { Feature, FeatureCollection } from 'geojson';
import type { FilterSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { LonLat } from '../../data/kit/lon-lat.ts';

const copy = (points: readonly LonLat[]) => points.map((point) => [...point]);

/**
 * Distance measurement of the reader as GeoJSON: its lines (`way`) and its end points (`stop`), [lon, lat] in degrees.
 */
export const measureFeatures = (lines: readonly LonLat[][], stops: readonly LonLat[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { kind: 'way' },
      geometry: { type: 'MultiLineString', coordinates: lines.map(copy) },
    },
    ...stops.map((stop): Feature => ({
      type: 'Feature',
      properties: { kind: 'stop' },
      geometry: { type: 'Point', coordinates: [...stop] },
    })),
  ],
});

/** Map source of the reader’s distance measurement, empty at first. */
export const measureSource: SourceSpecification = { type: 'geojson', data: measureFeatures([], []) };

const only = (kind: 'way' | 'stop'): FilterSpecification => ['==', ['get', 'kind'], kind];

/** Map layers of the reader’s distance measurement, drawn under the symbols of sites. */
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
