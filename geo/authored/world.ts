import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FeatureCollection } from 'geojson';

/**
 * Data from outside the repository against which the dataset is checked, such as article texts. A part that is not
 * available is null.
 */
export interface World {
  /** Full text of each cited article, by file name. */
  articles: ReadonlyMap<string, string> | null;
  /** Web addresses in the research notes; every source must come from them or from an article. */
  addresses: ReadonlySet<string> | null;
  /** Areas of the territories: polygons with the property `id`, [lon, lat] in degrees WGS84. */
  territories: FeatureCollection | null;
  /** Boundary lines of the map: lines with the property `class`, [lon, lat] in degrees WGS84. */
  boundaries: FeatureCollection | null;
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const ifThere = <T>(path: string, read: (path: string) => T): T | null =>
  existsSync(path) ? read(path) : null;

const texts = (folder: string) =>
  new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [basename(name), readFileSync(join(folder, name), 'utf8')] as const),
  );
const addressesIn = (path: string) =>
  (json(path) as { sources: { url?: string }[] }).sources.flatMap(({ url }) => (url ? [url] : []));
/** Web addresses in two files of research notes; the file `later` may be missing. */
const addresses = (first: string, later: string) =>
  new Set([...addressesIn(first), ...(ifThere(later, addressesIn) ?? [])]);
const features = (path: string) => json(path) as FeatureCollection;

/**
 * Reads article texts, research notes, territories and boundaries for the checks; missing ones are null. Articles may
 * not be republished, so they are outside the repository: in `../shared/articles`, or in the folder that the
 * environment variable `SITED_ARTICLES` names.
 */
export function readWorld(root: string): World {
  const basemap = join(root, 'public/basemap');
  return {
    articles: ifThere(process.env.SITED_ARTICLES ?? join(root, '../shared/articles'), texts),
    addresses: ifThere(join(root, '../shared/facts/sources.json'), (first) =>
      addresses(first, join(root, '../shared/evidence/later-sources.json')),
    ),
    territories: ifThere(join(basemap, 'territories.geojson'), features),
    boundaries: ifThere(join(basemap, 'boundaries.geojson'), features),
  };
}

/** Messages about checks that are skipped, because data from outside the repository is not available. */
export function missing(world: World): string[] {
  const uses: Record<keyof World, string> = {
    articles: 'excerpts are not compared with their articles: there is no articles folder',
    addresses: 'addresses are not compared with the collected facts: there is no facts/sources.json',
    territories: 'places are not tried against territories: there is no public/basemap/territories.geojson',
    boundaries: 'distances are not measured: there is no public/basemap/boundaries.geojson',
  };
  return (Object.keys(uses) as (keyof World)[]).filter((key) => !world[key]).map((key) => uses[key]);
}
