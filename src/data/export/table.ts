import type { Dataset, Site, Statement } from '../../../geo/model/schema.ts';
import type { LazyDataset } from '../catalogue/catalogue.ts';
import { distinct, groupBy } from '../kit/collect.ts';
import { quantityNote } from './quantities.ts';

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
  /** Numbers stated of the site and of its events, each with its bound: `killed (strikes) ≥8 people`. */
  quantities: string[];
  /** Source ids. */
  sources: string[];
}
/** A site as a table row, and the point of its place: [lon, lat] in degrees WGS84. */
export interface SiteRow {
  point: [number, number];
  properties: SiteProperties;
}

type BySubject = ReadonlyMap<string, readonly Statement[]>;
function propertiesOf(bySubject: BySubject, site: Site, place: Dataset['places'][number]): SiteProperties {
  const about = bySubject.get(site.id) ?? [];
  const values = <T>(pick: (statement: Statement) => T | undefined) =>
    distinct(about.map(pick).filter((value) => value !== undefined));
  const events = values((s) => (s.property === 'event' ? s.value : undefined));
  const withEvents = [...about, ...events.flatMap((event) => bySubject.get(event) ?? [])];
  return {
    id: site.id,
    name: site.name.en,
    reportedNames: values((s) => (s.property === 'name' ? s.value.text : undefined)),
    groups: values((s) => (s.property === 'group' && s.value !== 'none' ? s.value : undefined)),
    place: place.names.en,
    precision: place.precision.level,
    precisionRadiusMetres: Math.round(place.precision.radiusKm * 1000),
    events,
    quantities: distinct(withEvents.map(quantityNote).filter((note) => note !== null)),
    sources: values((s) => s.source),
  };
}

/** Rows of the GeoJSON, CSV and KML files; sites whose place has no point are left out. */
export function siteRows(dataset: LazyDataset): SiteRow[] {
  const bySubject = groupBy(dataset.statements, ({ subject }) => subject);
  const places = new Map(dataset.places.map((place) => [place.id, place]));
  return dataset.sites.flatMap((site) => {
    const place = places.get(site.place);
    return place?.point ? [{ point: place.point, properties: propertiesOf(bySubject, site, place) }] : [];
  });
}
