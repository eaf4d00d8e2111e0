import type { LonLat } from '../kit/lon-lat.ts';
import { known, type Catalogue } from '../catalogue/catalogue.ts';
import { lines } from '../../../geo/model/lines.ts';

/**
 * End of a distance measurement: a site’s id, the place id of a line such as the Line of Control, or a point as
 * `lat/lon` in degrees to five decimals.
 */
export type End = string;

const degrees = (value: number) => String(Number(value.toFixed(5)) + 0);

/** Writes a point as text for the page’s address: latitude first, as in `#map=`; exact to about a metre. */
export const pointEnd = ([lon, lat]: LonLat): End => `${degrees(lat)}/${degrees(lon)}`;

const written = /^(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/;

/** Parses a point written by `pointEnd`; null if the text is not a point on Earth. */
export function readPoint(text: string): LonLat | null {
  const [, lat, lon] = written.exec(text) ?? [];
  if (lat === undefined || Math.abs(Number(lat)) > 90 || Math.abs(Number(lon)) > 180) return null;
  return [Number(lon), Number(lat)];
}

/** Position of an end of a measurement, [lon, lat] in degrees; null for a line and for an invalid end. */
export function positionOf(end: End, c: Catalogue): LonLat | null {
  const site = c.sites.get(end);
  return site ? known(c.places, site.place).point : readPoint(end);
}

export const isLine = (end: End | undefined) => end !== undefined && lines.has(end);

/**
 * Parses one end of a distance measurement: the id of a site, a point or the id of a boundary line; undefined if
 * invalid. The distance to a line is measured from the end `before` it, so a line must follow a site or a point.
 */
export function readEnd(text: string, c: Catalogue, before: End | undefined): End | undefined {
  if (isLine(text)) return before !== undefined && !isLine(before) && c.places.has(text) ? text : undefined;
  const position = positionOf(text, c);
  if (!position) return undefined;
  return c.sites.has(text) ? text : pointEnd(position);
}
