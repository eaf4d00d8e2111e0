import type { FeatureCollection, Point } from 'geojson';
import type { LazyDataset } from '../catalogue/catalogue.ts';
import { attribution, licenceMember } from './credit.ts';
import { siteRows, type SiteProperties } from './table.ts';

/** The sites as an RFC 7946 FeatureCollection; its foreign members are version, attribution and licence. */
export function sitesGeojson(dataset: LazyDataset): FeatureCollection<Point, SiteProperties> & {
  version: string;
  attribution: string;
  license?: string;
} {
  return {
    type: 'FeatureCollection',
    version: dataset.version,
    attribution: attribution(dataset),
    ...licenceMember(dataset),
    features: siteRows(dataset).map(({ point, properties }) => ({
      type: 'Feature',
      id: properties.id,
      geometry: { type: 'Point', coordinates: point },
      properties,
    })),
  };
}
