import type { LonLat } from '../kit/lon-lat.ts';
import { known, type Catalogue } from '../catalogue/catalogue.ts';
import { lines } from '../../../geo/model/lines.ts';

/** What can be measured to: a site's id, the place id of a line, or a point as `lat/lon` in degrees to five decimals. */
export type End = string;

const degrees = (value: number) => String(Number(value.toFixed(5)) + 0);

/** A point as it stands in the address: latitude first, as in the camera's part of it; about a metre exact. */
export const pointEnd = ([lon, lat]: LonLat): End => `${degrees(lat)}/${degrees(lon)}`;

const written = /^(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/;

/** The reverse of `pointEnd`: null where the text is no point on the earth. */
export function readPoint(text: string): LonLat | null {
  const [, lat, lon] = written.exec(text) ?? [];
  if (lat === undefined || Math.abs(Number(lat)) > 90 || Math.abs(Number(lon)) > 180) return null;
  return [Number(lon), Number(lat)];
}

/** The position of an end, [lon, lat] in degrees; null for a line and for what is no end. */
export function positionOf(end: End, c: Catalogue): LonLat | null {
  const site = c.sites.get(end);
  return site ? known(c.places, site.place).point : readPoint(end);
}

export const isLine = (end: End | undefined) => end !== undefined && lines.has(end);

/** Reads one end, undefined where the text is none. A line is measured from the point before it, so it follows one. */
export function readEnd(text: string, c: Catalogue, before: End | undefined): End | undefined {
  if (isLine(text)) return before !== undefined && !isLine(before) && c.places.has(text) ? text : undefined;
  const position = positionOf(text, c);
  if (!position) return undefined;
  return c.sites.has(text) ? text : pointEnd(position);
}
