import type { FeatureCollection, Point } from 'geojson';
import type { LazyDataset } from '../catalogue/catalogue.ts';
import { attribution, licence } from './credit.ts';
import { siteRows, type SiteProperties } from './table.ts';

/** All sites as a GeoJSON FeatureCollection (RFC 7946), with version, attribution and licence as additional members. */
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
    features: siteRows(dataset).map(({ point, properties }) => ({
      type: 'Feature',
      id: properties.id,
      geometry: { type: 'Point', coordinates: point },
      properties,
    })),
  };
}
