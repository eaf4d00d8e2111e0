import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { BoundaryClass } from '../../../geo/cartography/boundaries.ts';

export const folder = join(import.meta.dirname, '../../../public/basemap');
const parse = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;

export interface BoundaryProperties {
  class: BoundaryClass;
  part?: string;
  name: string;
  note?: string;
  source: string;
}
export type BoundaryFeature = Feature<LineString, BoundaryProperties>;
export interface TerritoryProperties {
  id: string;
  within?: string;
  views: Record<'defacto' | 'india' | 'pakistan', string>;
}

export const boundaries = parse<
  FeatureCollection<LineString, BoundaryProperties> & { licence: string; notice: string }
>(join(folder, 'boundaries.geojson'));

export const territories = parse<
  FeatureCollection<Polygon | MultiPolygon, TerritoryProperties> & { licence: string }
>(join(folder, 'territories.geojson'));

/** Source data of the Line of Control: every piece of the line, in both copies that the source has. */
export const locInput = parse<Position[][]>(
  join(import.meta.dirname, '../../../geo/basemap/recorded/loc-input.json'),
);

export const linesOf = (...classes: BoundaryClass[]) =>
  boundaries.features.filter((f) => classes.includes(f.properties.class));
