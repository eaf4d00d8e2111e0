import type { Catalogue } from '../data/catalogue.ts';

/** What can be shared in the query string; a field left out is at its default. */
export interface Address {
  site: string | null;
  source: string | null;
  /** The open proof: a statement's id. */
  value: string | null;
  group: readonly string[];
  theme: 'light' | 'dark' | null;
}

/** A value of the address bar that could not be used, and why. */
export interface Ignored {
  key: string;
  text: string;
  reason: 'unknown' | 'repeated' | 'needs-site';
}

export const home: Address = { site: null, source: null, value: null, group: [], theme: null };

/** The groups filter's extra choice: sites for which no source states a group. */
export const unstated = 'unstated';

/** Statements a site's detail shows: its own, and those about the events it is part of. */
export function shownFor(c: Catalogue, site: string) {
  const own = c.about(site);
  const events = own.filter((s) => s.property === 'event').map((s) => String(s.value));
  return [...own, ...[...new Set(events)].flatMap((event) => c.about(event))];
}

/** `value` is written as the property where that is enough to find the statement again, else as its whole id. */
function printValue(c: Catalogue, { site, value }: Address): string | null {
  const statement = value && c.statements.get(value);
  if (!statement) return null;
  return site && c.about(site).find((s) => s.property === statement.property) === statement
    ? statement.property
    : value;
}

function readValue(c: Catalogue, site: string | null, text: string): string | null {
  if (!site) return c.statements.has(text) ? text : null;
  const shown = shownFor(c, site);
  return (shown.find((s) => s.id === text) ?? c.about(site).find((s) => s.property === text))?.id ?? null;
}

/**
 * Reads a query string. What is unknown or malformed is left at its default and reported, never an error.
 * Pure: `parse(print(a)) = a` for every address whose ids exist.
 */
export function parse(search: string, c: Catalogue): { address: Address; ignored: Ignored[] } {
  const params = new URLSearchParams(search);
  const address: Address = { ...home };
  const ignored: Ignored[] = [];
  const ignore = (key: string, text: string, reason: Ignored['reason'] = 'unknown') =>
    ignored.push({ key, text, reason });

  const first = (key: string): string | undefined => {
    const [text, ...more] = params.getAll(key);
    more.forEach((extra) => ignore(key, extra, 'repeated'));
    return text;
  };
  const one = (key: string, usable: (text: string) => boolean): string | null => {
    const text = first(key);
    if (!text) return null;
    if (usable(text)) return text;
    ignore(key, text);
    return null;
  };

  address.site = one('site', (id) => c.sites.has(id));
  address.source = one('source', (id) => c.sources.has(id));
  address.theme = one('theme', (t) => t === 'light' || t === 'dark') as Address['theme'];
  const groups = (first('group') ?? '').split(',').filter(Boolean);
  address.group = [...new Set(groups)].filter((id) => c.groups.has(id) || id === unstated);
  groups.filter((id) => !address.group.includes(id)).forEach((id) => ignore('group', id));

  const value = first('value');
  if (value) {
    address.value = readValue(c, address.site, value);
    if (!address.value) ignore('value', value, address.site ? 'unknown' : 'needs-site');
  }
  return { address, ignored };
}

/** Writes a query string, `''` or beginning with `?`. Lists are comma-separated; defaults are left out. */
export function print(address: Address, c: Catalogue): string {
  const parts: [string, string | null][] = [
    ['site', address.site],
    ['source', address.source],
    ['value', printValue(c, address)],
    ['group', address.group.join(',')],
    ['theme', address.theme],
  ];
  const written = parts.filter((part): part is [string, string] => Boolean(part[1]));
  return written.length
    ? `?${written.map(([key, text]) => `${key}=${encodeURIComponent(text).replaceAll('%2C', ',')}`).join('&')}`
    : '';
}
