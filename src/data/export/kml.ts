import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { LazyDataset } from '../catalogue/catalogue.ts';
import { endsOf, momentsOf } from '../../../geo/model/when.ts';
import { attribution, credit, licence } from './credit.ts';
import { listSeparator } from './csv.ts';
import { siteRows, type SiteRow } from './table.ts';

/** Characters that XML 1.0 does not allow, even escaped. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const clean = (text: string) => text.replace(unwritable, '\uFFFD');

const text = (name: string, value: string) => x(name, clean(value));
/** Escapes a text as HTML, in addition to XML, because KML viewers show descriptions as HTML. */
const asHtml = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const precisely = ({ properties: { place, precision, precisionRadiusMetres } }: SiteRow) =>
  `Known to the ${precision} only: the point is that of ${place}, and the site lies within about ${precisionRadiusMetres / 1000} km of it.`;

/** Writes a date or time for KML, which demands seconds and a full zone. */
const inKml = (time: string) =>
  time.replace(/T\d\d:\d\d(?![:\d])/, '$&:00').replace(/(?<=T.*[+-]\d\d)$/, ':00');

/**
 * Time of a site as a KML TimeStamp or TimeSpan, without an open end. Returns nothing if sources state several times,
 * or if the time is approximate, uncertain or without a zone: KML cannot express these.
 */
function timePrimitive([when, ...others]: readonly string[]) {
  if (when === undefined || others.length) return [];
  const ends = endsOf(when).filter((end) => typeof end === 'object');
  const exact = ends.every(
    ({ unit, zone, approximate, uncertain }) =>
      !approximate && !uncertain && (unit !== 'moment' || zone !== null),
  );
  if (!exact) return [];
  if (!when.includes('/')) return [x('TimeStamp', [text('when', inKml(when))])];
  const [begin, end] = momentsOf(when).map((one) => (one === '..' ? '' : one));
  return [
    x('TimeSpan', [
      ...(begin ? [text('begin', inKml(begin))] : []),
      ...(end ? [text('end', inKml(end))] : []),
    ]),
  ];
}

function placemark(row: SiteRow) {
  const { id, name, ...rest } = row.properties;
  const [longitude, latitude] = row.point.map(String);
  const data = Object.entries(rest).map(([key, value]) =>
    x('Data', { name: key }, [
      text('value', Array.isArray(value) ? value.join(listSeparator) : String(value)),
    ]),
  );
  return x('Placemark', { id }, [
    text('name', name),
    x('Snippet', { maxLines: '2' }, clean(precisely(row))),
    text('description', asHtml(precisely(row))),
    // Set the viewer’s camera to show the whole area in which the site may lie: a single street would look like its
    // exact position.
    x('LookAt', [
      text('longitude', longitude!),
      text('latitude', latitude!),
      text('range', String(row.properties.precisionRadiusMetres * 4)),
    ]),
    ...timePrimitive(row.properties.dates),
    x('ExtendedData', [x('Data', { name: 'id' }, [text('value', id)]), ...data]),
    x('Point', [text('coordinates', `${longitude},${latitude}`)]),
  ]);
}

/**
 * All sites as KML 2.2 (OGC 07-147r2), with elements in the order of its schema; each placemark tells how precisely its
 * place is known.
 */
export function sitesKml(dataset: LazyDataset): string {
  const document = x('Document', [
    text('name', credit(dataset.version)),
    text('description', asHtml(`${attribution(dataset.version)} ${licence.url}`)),
    ...siteRows(dataset).map(placemark),
  ]);
  const kml = x('kml', { xmlns: 'http://www.opengis.net/kml/2.2' }, [document]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(kml)}\n`;
}
