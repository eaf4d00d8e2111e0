import type { Catalogue } from '../data/catalogue/catalogue.ts';
import { pointEnd, readPoint } from '../data/measure/ends.ts';
import type { LonLat } from '../data/kit/lon-lat.ts';
import { flags, home, lists, sequences, singles, type Address } from './params.ts';

/** A value of the address bar that could not be used, and why. */
export interface Ignored {
  key: string;
  text: string;
  reason: 'unknown' | 'repeated' | 'needs-site' | 'reversed' | 'undated';
}

/** Statements a site's detail shows: its own, and those about the events it is part of. */
export function shownFor(c: Catalogue, site: string) {
  const own = c.about(site);
  const events = own.filter((s) => s.property === 'event').map((s) => String(s.value));
  return [...own, ...[...new Set(events)].flatMap((event) => c.about(event))];
}

/**
 * `value` is written as the property where that is enough to find the statement again, else as its whole id; as a
 * statement may have any text for its id, that of a property too, which is read as the id.
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

/** Days that cannot be filtered by: none where none is asked to be stated, nor any from a last to a first one. */
function unusable({ from, to, dates }: Address): Ignored | null {
  const text = `${from ?? ''}/${to ?? ''}`;
  if (dates === 'unstated' && (from || to)) return { key: 'from/to', text, reason: 'undated' };
  return from && to && from > to ? { key: 'from/to', text, reason: 'reversed' } : null;
}

/**
 * Reads a query string. What is unknown or malformed is left at its default and reported, never an error.
 * Pure: `parse(print(a)) = a` for every address whose ids exist.
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
    read[key] = [...new Set(texts.flatMap((text) => usable(key, text, reader(text, c))))];
  }
  for (const [key, reader] of Object.entries(sequences)) {
    const entries: string[] = [];
    for (const text of first(key).split(',').filter(Boolean))
      entries.push(...usable(key, text, reader(text, c, entries.at(-1))));
    read[key] = entries;
  }
  for (const [key, said] of Object.entries(flags)) {
    const text = first(key);
    read[key] = params.has(key) && usable(key, text, said.test(text) || null).length > 0;
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

/** The order in which the parameters are written. */
const order = Object.keys(home) as (keyof Address)[];

/**
 * A text as the browser keeps it in a query (URL Standard, special-query percent-encode set), so that what is written
 * can be compared with what is there. The commas of lists and the slashes of points stay.
 */
const inQuery = (text: string) =>
  encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll("'", '%27');

/** Writes a query string, `''` or beginning with `?`. Lists are comma-separated; defaults are left out; a flag stands by itself. */
export function print(address: Address, c: Catalogue): string {
  const written = order.flatMap((key) => {
    const value = key === 'value' ? printValue(c, address) : address[key];
    if (value === true) return [key];
    const text = value === home[key] ? '' : String(value ?? '');
    return text ? [`${key}=${inQuery(text)}`] : [];
  });
  return written.length ? `?${written.join('&')}` : '';
}

/** Where a map is looked at. */
export interface Sighting {
  zoom: number;
  /** [lon, lat] in degrees. */
  center: LonLat;
}

/** A camera as it stands in the address: `zoom/lat/lon`, a hundredth of a zoom and about a metre exact. */
export const printCamera = ({ zoom, center: [lon, lat] }: Sighting): string =>
  `${Number(zoom.toFixed(2))}/${pointEnd([((((lon + 180) % 360) + 360) % 360) - 180, lat])}`;

/** The reverse of that: null where the text is no camera. */
export function readCamera(text: string): Sighting | null {
  const [, zoom, point] = /^(\d+(?:\.\d+)?)\/([^/]+\/[^/]+)/.exec(text) ?? [];
  const center = point === undefined ? null : readPoint(point);
  return center && { zoom: Number(zoom), center };
}

/** The camera that a fragment says, as it is written; null where it says none. */
export function cameraIn(fragment: string): string | null {
  const camera = readCamera(new URLSearchParams(fragment.slice(1)).get('map') ?? '');
  return camera && printCamera(camera);
}

/** Parts of an address that no state of the page holds. */
export interface Beside {
  /** The dataset that `?data=` opens; null for the site's own. */
  data: string | null;
  /** Null where the address leaves it to the window: all sites are in view, or the chosen one. */
  camera: string | null;
  /** The address of the page itself; left out, it is that of the page on which this stands as a link. */
  page?: string;
}

/** Writes an address of the page. Everything that says one has it from here. */
export function write(address: Address, c: Catalogue, { data, camera, page }: Beside): string {
  const asked = print(address, c);
  const search = data === null ? asked : `?data=${inQuery(data)}${asked.replace('?', '&')}`;
  return `${page ?? (search ? '' : '?')}${search}${camera === null ? '' : `#map=${camera}`}`;
}
