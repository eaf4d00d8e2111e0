import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Dataset, Statement } from './schema.ts';

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** A site as a table row; what no statement says is an empty list. */
export interface SiteProperties {
  id: string;
  name: string;
  reportedNames: string[];
  /** Group ids; where sources differ there is more than one. */
  groups: string[];
  place: string;
  precision: string;
  precisionRadiusMetres: number;
  /** Event ids. */
  events: string[];
  /** Source ids. */
  sources: string[];
}

function propertiesOf(dataset: Dataset, site: Dataset['sites'][number], place: Dataset['places'][number]) {
  const about = dataset.statements.filter(({ subject }) => subject === site.id);
  const values = <T>(pick: (statement: Statement) => T | undefined) =>
    distinct(about.map(pick).filter((value) => value !== undefined));
  const properties: SiteProperties = {
    id: site.id,
    name: site.name.en,
    reportedNames: values((s) => (s.property === 'name' ? s.value.text : undefined)),
    groups: values((s) => (s.property === 'group' && s.value !== 'none' ? s.value : undefined)),
    place: place.names.en,
    precision: place.precision.level,
    precisionRadiusMetres: Math.round(place.precision.radiusKm * 1000),
    events: values((s) => (s.property === 'event' ? s.value : undefined)),
    sources: values((s) => s.source),
  };
  return properties;
}

/** The sites as an RFC 7946 FeatureCollection, [lon, lat] in degrees WGS84; a site without a point is left out. */
export function sitesGeojson(dataset: Dataset): FeatureCollection<Point, SiteProperties> {
  const places = new Map(dataset.places.map((place) => [place.id, place]));
  const features = dataset.sites.flatMap((site): Feature<Point, SiteProperties>[] => {
    const place = places.get(site.place);
    if (!place?.point) return [];
    return [
      {
        type: 'Feature',
        id: site.id,
        geometry: { type: 'Point', coordinates: [...place.point] },
        properties: propertiesOf(dataset, site, place),
      },
    ];
  });
  return { type: 'FeatureCollection', features };
}
