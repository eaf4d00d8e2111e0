import { rowHas } from '../../../geo/model/properties.ts';
import type { Dataset, Site, Statement } from '../../../geo/model/schema.ts';
import { catalogue, type Catalogue, type LazyDataset } from '../catalogue/catalogue.ts';
import type { Finding } from '../evidence/findings.ts';
import { ownFindings } from '../evidence/site-findings.ts';
import { distinct, groupBy } from '../kit/collect.ts';
import { plainName } from '../kit/name-in.ts';
import { quantityNote } from './quantities.ts';

/** Columns of a site in exported tables; a list is empty if no source states a value. */
export interface SiteProperties {
  id: string;
  name: string;
  reportedNames: string[];
  /** Ids of the groups of the site; several if sources differ. */
  groups: string[];
  place: string;
  precision: string;
  precisionRadiusMetres: number;
  /** Ids of the events that the site is part of. */
  events: string[];
  /** Dates and times of the site and its events as sources state them (EDTF). */
  dates: string[];
  /** For each property of the site: how far sources agree, and who states it: `group: several (india, 2 others)`. */
  standing: string[];
  /** Numbers stated for the site and its events, with their bounds: `killed (strikes) ≥8 people`. */
  quantities: string[];
  /** Ids of the sources that state something about the site. */
  sources: string[];
}
/** Exported columns of a site, and the point of its place, [lon, lat] in degrees WGS84. */
export interface SiteRow {
  point: [number, number];
  properties: SiteProperties;
}

/**
 * Text for export that tells how far sources agree on a property and who states it, in ids instead of words of a
 * language.
 */
function standingOfFinding({ property, status, standing: { sides, others } }: Finding): string {
  const who = [...sides, ...(others.length ? [`${others.length} others`] : [])].join(', ');
  return `${property}: ${status}${who && ` (${who})`}`;
}

function propertiesOf(
  c: Catalogue,
  site: Site,
  place: Dataset['places'][number],
  bySubject: ReadonlyMap<string, readonly Statement[]>,
): SiteProperties {
  const about = bySubject.get(site.id) ?? [];
  const values = <T>(pick: (statement: Statement) => T | undefined) =>
    distinct(about.map(pick).filter((value) => value !== undefined));
  const events = values((s) => (s.property === 'event' ? s.value : undefined));
  const withEvents = [...about, ...events.flatMap((event) => bySubject.get(event) ?? [])];
  return {
    id: site.id,
    name: plainName(site.name),
    reportedNames: values((s) => (s.property === 'name' ? s.value.text : undefined)),
    groups: values((s) => (s.property === 'group' && s.value !== 'none' ? s.value : undefined)),
    place: plainName(place.names),
    precision: place.precision.level,
    precisionRadiusMetres: Math.round(place.precision.radiusKm * 1000),
    events,
    dates: distinct(withEvents.flatMap((s) => (rowHas(s, 'value', 'when') ? [s.value] : []))),
    standing: ownFindings(c, site).map(standingOfFinding),
    quantities: distinct(withEvents.map((s) => quantityNote(c.dataset, s)).filter((note) => note !== null)),
    sources: values((s) => s.source),
  };
}

/** Rows of the exported GeoJSON, CSV and KML files, one for each site whose place has a point. */
export function siteRows(dataset: LazyDataset): SiteRow[] {
  const bySubject = groupBy(dataset.statements, ({ subject }) => subject);
  const places = new Map(dataset.places.map((place) => [place.id, place]));
  const c = catalogue(dataset);
  return dataset.sites.flatMap((site) => {
    const place = places.get(site.place);
    return place?.point ? [{ point: place.point, properties: propertiesOf(c, site, place, bySubject) }] : [];
  });
}
