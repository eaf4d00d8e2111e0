import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { project, type View } from '../view/viewport.ts';
import type { Shape } from './tiles.ts';

type LonLat = readonly [number, number];

/** The type of a geometry as vector tiles number it, and its parts. */
function partsOf(geometry: Geometry): [Shape['type'], Position[][]] {
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

/** The features of a GeoJSON source, laid into the picture. */
export function shapesOf(data: FeatureCollection | Feature, view: View): Shape[] {
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
