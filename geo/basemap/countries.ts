import type {
  Feature,
  FeatureCollection,
  GeometryCollection,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import { importCached, readInput } from './cache.ts';
import { REGION } from '../cartography/extent.ts';
import { x, y } from './geometry.ts';

interface Mapshaper {
  default: {
    applyCommands(commands: string, input: Record<string, unknown>): Promise<Record<string, Buffer>>;
  };
}

/** Runs the program mapshaper on files in memory, and returns its one output, `out.json`, parsed. */
export async function mapshaper<T>(commands: string, input: Record<string, unknown>): Promise<T> {
  const { default: program } = await importCached<Mapshaper>('mapshaper');
  const output = await program.applyCommands(commands, input);
  const bytes = output['out.json'];
  if (!bytes)
    throw new Error(`mapshaper wrote ${Object.keys(output).join(', ') || 'nothing'} and no out.json`);
  return JSON.parse(bytes.toString()) as T;
}

export type Country = Feature<MultiPolygon, { A3: string }>;

const touchesRegion = (polygon: Position[][]) => {
  const ring = polygon[0] ?? [];
  const [lons, lats] = [ring.map(x), ring.map(y)];
  const [west, south, east, north] = REGION;
  const span = (values: number[], pick: 'min' | 'max') =>
    values.reduce((a, b) => Math[pick](a, b), pick === 'min' ? Infinity : -Infinity);
  return (
    span(lons, 'min') < east + 1 &&
    span(lons, 'max') > west - 1 &&
    span(lats, 'min') < north + 1 &&
    span(lats, 'max') > south - 1
  );
};

/** Countries in OpenStreetMap of 2017, cut at the coast; only the polygons that touch the region. */
export function readCountries(): Country[] {
  const all = JSON.parse(readInput('countries').toString()) as FeatureCollection<
    Polygon | MultiPolygon,
    { A3: string }
  >;
  return all.features.flatMap(({ properties, geometry }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const coordinates = polygons.filter(touchesRegion);
    if (coordinates.length === 0) return [];
    return [{ type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates } }];
  });
}

/**
 * Border lines that two countries share, for each pair of country codes (`A3`, ISO 3166-1 alpha-3) that `pair` accepts.
 */
export async function sharedLines(countries: Country[], pair: (a: string, b: string) => boolean) {
  const names = countries.map((c) => c.properties.A3);
  const wanted = names.flatMap((a) => names.filter((b) => a < b && pair(a, b)).map((b) => `${a}-${b}`));
  const where = `'${wanted.join(' ')}'.includes(A.A3 < B.A3 ? A.A3 + '-' + B.A3 : B.A3 + '-' + A.A3)`;
  const lines = await mapshaper<GeometryCollection>(
    `-i in.json -innerlines where="${where}" -o out.json format=geojson`,
    { 'in.json': { type: 'FeatureCollection', features: countries } },
  );
  return lines.geometries.flatMap((g) =>
    g.type === 'LineString' ? [g.coordinates] : g.type === 'MultiLineString' ? g.coordinates : [],
  );
}

/** Outer rings of the polygons of one country, by its ISO 3166-1 alpha-3 code. */
export const ringsOf = (countries: Country[], a3: string): Position[][] =>
  countries
    .filter((c) => c.properties.A3 === a3)
    .flatMap((c) => c.geometry.coordinates.map((polygon) => polygon[0] ?? []));
