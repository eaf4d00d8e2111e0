import type { FeatureCollection, Point } from 'geojson';
import type { LazyDataset } from '../catalogue.ts';
import { attribution, licence } from './credit.ts';
import { rows, type SiteProperties } from './table.ts';

/** The sites as an RFC 7946 FeatureCollection; its foreign members say where it comes from. */
export function sitesGeojson(dataset: LazyDataset): FeatureCollection<Point, SiteProperties> & {
  version: string;
  attribution: string;
  license: string;
} {
  return {
    type: 'FeatureCollection',
    version: dataset.version,
    attribution: attribution(dataset.version),
    license: licence.url,
    features: rows(dataset).map(({ point, properties }) => ({
      type: 'Feature',
      id: properties.id,
      geometry: { type: 'Point', coordinates: point },
      properties,
    })),
  };
}
