import type { Feature, MultiLineString } from 'geojson';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Measure } from '../../geo/schema.ts';
import { known, type Catalogue } from '../data/catalogue.ts';

/** The drawn measurement as GeoJSON, [lon, lat] in degrees; nothing for fewer than two points. */
export const measureLine = (points: readonly (readonly [number, number])[]): Feature<MultiLineString> => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'MultiLineString', coordinates: points.length < 2 ? [] : [points.map((p) => [...p])] },
});

/** The line of a measurement, from the place's point to the nearest one on what it is measured to. */
export function lineOf(c: Catalogue, drawn: Measure | null): Feature<MultiLineString> {
  const from = drawn && known(c.places, drawn.place).point;
  return measureLine(drawn && from ? [from, drawn.at] : []);
}

export const measureSource: SourceSpecification = { type: 'geojson', data: measureLine([]) };

/** A measured length lies under the marks it belongs to. */
export const measureLayers = (ink: string, halo: string): LayerSpecification[] => [
  {
    id: 'measure-casing',
    type: 'line',
    source: 'measure',
    paint: { 'line-color': halo, 'line-width': 5, 'line-opacity': 0.8 },
  },
  {
    id: 'measure',
    type: 'line',
    source: 'measure',
    paint: { 'line-color': ink, 'line-width': 2, 'line-dasharray': [1.5, 1] },
  },
];
