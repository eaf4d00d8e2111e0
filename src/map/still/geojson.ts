import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { project, type Viewport } from '../view/viewport.ts';
import type { ProjectedFeature } from './tiles.ts';

type LonLat = readonly [number, number];

/** Splits a geometry into its type, as coded in vector tiles (1 point, 2 line, 3 polygon), and its parts. */
function partsOf(geometry: Geometry): [ProjectedFeature['type'], Position[][]] {
  switch (geometry.type) {
    case 'Point':
      return [1, [[geometry.coordinates]]];
    case 'MultiPoint':
      return [1, geometry.coordinates.map((point) => [point])];
    case 'MultiLineString':
      return [2, geometry.coordinates];
    case 'Polygon':
      return [3, geometry.coordinates];
    default:
      throw new Error(`A source of the map holds a ${geometry.type}, which the still picture cannot draw`);
  }
}

/** Projects the features of a GeoJSON source into a viewport, in CSS pixels. */
export function featuresInGeoJSON(data: FeatureCollection | Feature, view: Viewport): ProjectedFeature[] {
  const features = data.type === 'Feature' ? [data] : data.features;
  return features.map(({ geometry, properties }) => {
    const [type, parts] = partsOf(geometry);
    return {
      id: properties?.['id'] as string | undefined,
      type,
      properties: properties ?? {},
      parts: parts.map((part) => part.map((point) => project(view, point as unknown as LonLat))),
    };
  });
}
