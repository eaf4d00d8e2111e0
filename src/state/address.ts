import type { Catalogue } from '../data/catalogue/catalogue.ts';
import { valuesOf } from '../data/catalogue/sites.ts';
import { distinct } from '../data/kit/collect.ts';
import { pointEnd, readPoint } from '../data/measure/ends.ts';
import type { LonLat } from '../data/kit/lon-lat.ts';
import { flags, home, lists, sequences, singles, type Address } from './params.ts';

/** Parameter in the page’s address that was ignored, and the reason, which the page tells the reader. */
export interface Ignored {
  key: string;
  text: string;
  reason: 'unknown' | 'repeated' | 'needs-site' | 'reversed' | 'undated';
}

/**
 * Statements that the page shows with a site: those about the site itself, and those about the events it is part of.
 */
export function shownFor(c: Catalogue, site: string) {
  const own = c.about(site);
  return [...own, ...valuesOf(own, 'event').flatMap((event) => c.about(event))];
}

/**
 * Text of the parameter `value` in the page’s address, which names the open statement: the statement’s property if that
 * identifies it, else its id. A text that is both is read as an id.
 */
function printValue(c: Catalogue, { site, value }: Address): string | null {
  const statement = value && c.statements.get(value);
  if (!statement) return null;
  return site && readValue(c, site, statement.property) === value ? statement.property : value;
}

function readValue(c: Catalogue, site: string | null, text: string): string | null {
  if (!site) return c.statements.has(text) ? text : null;
  const shown = shownFor(c, site);
  return (shown.find((s) => s.id === text) ?? c.about(site).find((s) => s.property === text))?.id ?? null;
}

/**
 * Finds a date filter in the page’s address that cannot be used: days together with `dates=unstated`, or a first day
 * after the last one.
 */
function unusable({ from, to, dates }: Address): Ignored | null {
  const text = `${from ?? ''}/${to ?? ''}`;
  if (dates === 'unstated' && (from || to)) return { key: 'from/to', text, reason: 'undated' };
  return from && to && from > to ? { key: 'from/to', text, reason: 'reversed' } : null;
}

/**
 * Parses the query string of the page’s address into state. Unknown or malformed values become defaults and are
 * reported as `ignored`; nothing throws. Without side effects: `parse(print(a))` gives `a` for every address whose ids
 * exist.
 */
export function parse(search: string, c: Catalogue): { address: Address; ignored: Ignored[] } {
  const params = new URLSearchParams(search);
  const ignored: Ignored[] = [];
  const first = (key: string): string => {
    const [text = '', ...more] = params.getAll(key);
    ignored.push(...more.map((extra) => ({ key, text: extra, reason: 'repeated' as const })));
    return text;
  };
  const usable = <T>(key: string, text: string, value: T | undefined | null): T[] => {
    if (value !== undefined && value !== null) return [value];
    ignored.push({ key, text, reason: 'unknown' });
    return [];
  };

  const read: Record<string, unknown> = {};
  for (const [key, reader] of Object.entries(singles)) {
    const text = first(key);
    const [value] = text ? usable(key, text, reader(text, c)) : [];
    if (value !== undefined) read[key] = value;
  }
  for (const [key, reader] of Object.entries(lists)) {
    const texts = first(key).split(',').filter(Boolean);
    read[key] = distinct(texts.flatMap((text) => usable(key, text, reader(text, c))));
  }
  for (const [key, reader] of Object.entries(sequences)) {
    const entries: string[] = [];
    for (const text of first(key).split(',').filter(Boolean))
      entries.push(...usable(key, text, reader(text, c, entries.at(-1))));
    read[key] = entries;
  }
  for (const [key, pattern] of Object.entries(flags)) {
    const text = first(key);
    read[key] = params.has(key) && usable(key, text, pattern.test(text) || null).length > 0;
  }
  const address = { ...home, ...read } as Address;
  const days = unusable(address);
  if (days) {
    ignored.push(days);
    Object.assign(address, { from: home.from, to: home.to });
  }

  const value = first('value');
  const proof = value && readValue(c, address.site, value);
  if (value && !proof)
    ignored.push({ key: 'value', text: value, reason: address.site ? 'unknown' : 'needs-site' });
  return { address: { ...address, value: proof || null }, ignored };
}

/** Order of the parameters in the query string. */
const order = Object.keys(home) as (keyof Address)[];

/**
 * Percent-encodes a text as a browser does in a query (URL Standard, special-query percent-encode set), so that a
 * written query equals `location.search`. The commas of lists and the slashes of points are kept.
 */
const inQuery = (text: string) =>
  encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll("'", '%27');

/**
 * Writes the page’s state as a query string: `''`, or beginning with `?`. Lists are comma-separated, default values are
 * left out, and a flag is a name without a value.
 */
export function print(address: Address, c: Catalogue): string {
  const parts = order.flatMap((key) => {
    const value = key === 'value' ? printValue(c, address) : address[key];
    if (value === true) return [key];
    const text = value === home[key] ? '' : String(value ?? '');
    return text ? [`${key}=${inQuery(text)}`] : [];
  });
  return parts.length ? `?${parts.join('&')}` : '';
}

/** Camera of a map: zoom and centre. */
export interface CameraPosition {
  zoom: number;
  /** Centre of the map, [lon, lat] in degrees. */
  center: LonLat;
}

/**
 * Writes a map camera as text for the page’s address: `zoom/lat/lon`, exact to a hundredth of a zoom level and about a
 * metre.
 */
export const printCamera = ({ zoom, center: [lon, lat] }: CameraPosition): string =>
  `${Number(zoom.toFixed(2))}/${pointEnd([((((lon + 180) % 360) + 360) % 360) - 180, lat])}`;

/** Parses a map camera written by `printCamera`; null if the text is not a camera. */
export function readCamera(text: string): CameraPosition | null {
  const [, zoom, point] = /^(\d+(?:\.\d+)?)\/([^/]+\/[^/]+)/.exec(text) ?? [];
  const center = point === undefined ? null : readPoint(point);
  return center && { zoom: Number(zoom), center };
}

/** Reads the camera `#map=…` from an address’s fragment, as text in normal form; null if there is none. */
export function cameraIn(fragment: string): string | null {
  const camera = readCamera(new URLSearchParams(fragment.slice(1)).get('map') ?? '');
  return camera && printCamera(camera);
}

/** Parts of the page’s address that do not come from the page’s state. */
export interface AddressContext {
  /** The dataset that `?data=` opens; null for the website’s own. */
  data: string | null;
  /** Map camera as `zoom/lat/lon`; null for the default view of all sites, or of the selected one. */
  camera: string | null;
  /** Address of the page itself; if absent, the result is a relative link. */
  page?: string;
}

/** Writes an address of the page: query string and camera. No other function writes one. */
export function write(address: Address, c: Catalogue, { data, camera, page }: AddressContext): string {
  const query = print(address, c);
  const search = data === null ? query : `?data=${inQuery(data)}${query.replace('?', '&')}`;
  return `${page ?? (search ? '' : '?')}${search}${camera === null ? '' : `#map=${camera}`}`;
}
