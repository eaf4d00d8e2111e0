import type { Dataset, Site, Statement } from '../../../geo/schema.ts';
import type { LazyDataset } from '../catalogue.ts';
import { distinct } from '../collect.ts';

/** What a site's row says; what no statement says is an empty list. */
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
/** A site as a table row, and the point of its place: [lon, lat] in degrees WGS84. */
export interface Row {
  point: [number, number];
  properties: SiteProperties;
}

function propertiesOf(dataset: LazyDataset, site: Site, place: Dataset['places'][number]): SiteProperties {
  const about = dataset.statements.filter(({ subject }) => subject === site.id);
  const values = <T>(pick: (statement: Statement) => T | undefined) =>
    distinct(about.map(pick).filter((value) => value !== undefined));
  return {
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
}

/** The one table behind the GeoJSON, CSV and KML files; a site whose place has no point is left out of all three. */
export function rows(dataset: LazyDataset): Row[] {
  const places = new Map(dataset.places.map((place) => [place.id, place]));
  return dataset.sites.flatMap((site) => {
    const place = places.get(site.place);
    return place?.point ? [{ point: place.point, properties: propertiesOf(dataset, site, place) }] : [];
  });
}
