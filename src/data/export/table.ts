import { rowHas } from '../../../geo/model/properties.ts';
import type { Dataset, Site, Statement } from '../../../geo/model/schema.ts';
import type { LazyDataset } from '../catalogue/catalogue.ts';
import { distinct } from '../kit/collect.ts';

/** A site’s row; a list is empty where no statement gives a value. */
export interface SiteProperties {
  id: string;
  name: string;
  reportedNames: string[];
  /** Group ids; more than one where sources differ. */
  groups: string[];
  place: string;
  precision: string;
  precisionRadiusMetres: number;
  /** Event ids. */
  events: string[];
  /** Times of the site and its events as stated (EDTF). */
  dates: string[];
  /** Source ids. */
  sources: string[];
}
/** A site as a table row, and the point of its place: [lon, lat] in degrees WGS84. */
export interface SiteRow {
  point: [number, number];
  properties: SiteProperties;
}

function propertiesOf(dataset: LazyDataset, site: Site, place: Dataset['places'][number]): SiteProperties {
  const about = dataset.statements.filter(({ subject }) => subject === site.id);
  const values = <T>(pick: (statement: Statement) => T | undefined) =>
    distinct(about.map(pick).filter((value) => value !== undefined));
  const events = values((s) => (s.property === 'event' ? s.value : undefined));
  const timed = dataset.statements.filter(
    ({ subject }) => subject === site.id || events.some((event) => event === subject),
  );
  return {
    id: site.id,
    name: site.name.en,
    reportedNames: values((s) => (s.property === 'name' ? s.value.text : undefined)),
    groups: values((s) => (s.property === 'group' && s.value !== 'none' ? s.value : undefined)),
    place: place.names.en,
    precision: place.precision.level,
    precisionRadiusMetres: Math.round(place.precision.radiusKm * 1000),
    events,
    dates: distinct(timed.flatMap((s) => (rowHas(s, 'value', 'when') ? [s.value] : []))),
    sources: values((s) => s.source),
  };
}

/** Rows of the GeoJSON, CSV and KML files; sites whose place has no point are left out. */
export function siteRows(dataset: LazyDataset): SiteRow[] {
  const places = new Map(dataset.places.map((place) => [place.id, place]));
  return dataset.sites.flatMap((site) => {
    const place = places.get(site.place);
    return place?.point ? [{ point: place.point, properties: propertiesOf(dataset, site, place) }] : [];
  });
}
