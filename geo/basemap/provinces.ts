import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { readInput } from './cache.ts';
import { mapshaper } from './countries.ts';
import { distanceToLines, lengthOf, REGION, simplify } from './geometry.ts';
import { stitch } from './borders.ts';
import { names, type Named } from './places.ts';

interface NaturalEarth {
  iso_3166_2: string;
  adm0_a3: string;
  name_en: string;
  name_hi: string;
  name_ur: string;
  latitude: number;
  longitude: number;
}
export type Province = Feature<Polygon | MultiPolygon, NaturalEarth>;

/** Disputed land carries the names of the boundary view instead. */
const DISPUTED = new Set(['IN-JK', 'IN-LA', 'PK-JK', 'PK-GB']);
/** The tribal areas became part of Khyber Pakhtunkhwa in 2018. */
const MERGED: Record<string, string> = { 'PK-TA': 'PK-KP' };
/** Province lines are about 1 km true: nearer than this to a border they would only repeat it, less well. */
const BESIDE_BORDER = 9000;
/** Smaller than a label; or where the label of a city says the same. */
const UNNAMED = new Set(['PK-TA', 'PK-IS', 'IN-DL', 'IN-CH', 'IN-DH']);

/** First-level divisions of India and Pakistan (Natural Earth 1:10m). */
export function readProvinces(): Province[] {
  const all = JSON.parse(readInput('provinces').toString()) as FeatureCollection<
    Polygon | MultiPolygon,
    NaturalEarth
  >;
  return all.features
    .filter(({ properties }) => /^(IN|PK)-/.test(properties.iso_3166_2))
    .map((f) => ({
      ...f,
      properties: { ...f.properties, iso_3166_2: MERGED[f.properties.iso_3166_2] ?? f.properties.iso_3166_2 },
    }));
}

/** Lines between provinces, without the pieces that run beside a boundary; Jammu and Kashmir – Ladakh is marked. */
export async function provinceLines(
  provinces: Province[],
  borders: Position[][],
): Promise<FeatureCollection<LineString, Named>> {
  const inner = async (filter: string) => {
    const lines = await mapshaper<{ geometries: { type: string; coordinates: Position[] | Position[][] }[] }>(
      `-i in.json -filter "${filter}" -dissolve iso_3166_2 -innerlines -clip bbox=${REGION.join(',')} -o out.json format=geojson`,
      { 'in.json': { type: 'FeatureCollection', features: provinces } },
    );
    const pieces = lines.geometries.flatMap((g) =>
      g.type === 'LineString' ? [g.coordinates as Position[]] : (g.coordinates as Position[][]),
    );
    const coarse = borders.map((line) => simplify(line, 400));
    return stitch(pieces).flatMap((line) => awayFrom(coarse, simplify(line, 80)));
  };
  const feature =
    (part: string) =>
    (line: Position[]): Feature<LineString, Named> => ({
      type: 'Feature',
      properties: { part },
      geometry: { type: 'LineString', coordinates: line },
    });
  const others = await inner("iso_3166_2 !== 'IN-LA'");
  const ladakh = await inner("iso_3166_2 === 'IN-LA' || iso_3166_2 === 'IN-JK'");
  return {
    type: 'FeatureCollection',
    features: [...others.map(feature('other')), ...ladakh.map(feature('jammu-ladakh'))],
  };
}

/** Parts of a line farther than BESIDE_BORDER from every border and longer than 15 km. */
function awayFrom(borders: Position[][], line: Position[]): Position[][] {
  const parts: Position[][] = [[]];
  for (const p of line) {
    if (distanceToLines(borders, p) > BESIDE_BORDER) parts.at(-1)?.push(p);
    else if (parts.at(-1)?.length) parts.push([]);
  }
  return parts.filter((part) => lengthOf(part) > 15_000);
}

export function provinceLabels(provinces: Province[]): FeatureCollection<Point, Named> {
  const features = provinces
    .filter(
      ({ properties: p }) =>
        !DISPUTED.has(p.iso_3166_2) && !UNNAMED.has(p.iso_3166_2) && p.latitude > REGION[1] + 1,
    )
    .filter((f, i, all) => all.findIndex((g) => g.properties.iso_3166_2 === f.properties.iso_3166_2) === i)
    .map(({ properties: p }): Feature<Point, Named> => ({
      type: 'Feature',
      properties: {
        kind: 'province',
        ...names({ en: p.name_en, hi: p.name_hi, ur: p.name_ur.split('،')[0] ?? p.name_ur }),
        rank: 1,
        zoom: 5.2,
      },
      geometry: { type: 'Point', coordinates: [p.longitude, p.latitude] },
    }));
  return { type: 'FeatureCollection', features };
}
