import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { LazyDataset } from '../catalogue/catalogue.ts';
import { attribution, credit, licence } from './credit.ts';
import { listSeparator } from './csv.ts';
import { siteRows, type SiteRow } from './table.ts';

/** Characters that XML 1.0 cannot hold, not even escaped. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const clean = (text: string) => text.replace(unwritable, '\uFFFD');

const text = (name: string, value: string) => x(name, clean(value));
/** KML viewers read a description as HTML, so text is escaped once more. */
const asHtml = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const precisely = ({ properties: { place, precision, precisionRadiusMetres } }: SiteRow) =>
  `Known to the ${precision} only: the point is that of ${place}, and the site lies within about ${precisionRadiusMetres / 1000} km of it.`;

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
    // Shows the whole area in which the site lies, never a street.
    x('LookAt', [
      text('longitude', longitude!),
      text('latitude', latitude!),
      text('range', String(row.properties.precisionRadiusMetres * 4)),
    ]),
    x('ExtendedData', [x('Data', { name: 'id' }, [text('value', id)]), ...data]),
    x('Point', [text('coordinates', `${longitude},${latitude}`)]),
  ]);
}

/** The sites as KML 2.2 (OGC 07-147r2), elements in the order of its schema; each placemark states its precision. */
export function sitesKml(dataset: LazyDataset): string {
  const document = x('Document', [
    text('name', credit(dataset.version)),
    text('description', asHtml(`${attribution(dataset.version)} ${licence.url}`)),
    ...siteRows(dataset).map(placemark),
  ]);
  const kml = x('kml', { xmlns: 'http://www.opengis.net/kml/2.2' }, [document]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(kml)}\n`;
}
