import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { readInput } from './cache.ts';
import { mapshaper } from './countries.ts';
import { REGION } from '../cartography/extent.ts';
import { distanceToLines, lengthOf, nearestOnLine, simplify } from './geometry.ts';
import { stitch } from './borders.ts';
import { names, type TileAttributes } from './places.ts';

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

/**
 * ISO 3166-2 codes of disputed states and provinces, which get no label of their own: theirs depends on the boundary
 * view (de facto, India’s, Pakistan’s).
 */
const DISPUTED = new Set(['IN-JK', 'IN-LA', 'PK-JK', 'PK-GB']);
/** ISO 3166-2 codes of provinces that were merged: the tribal areas became part of Khyber Pakhtunkhwa in 2018. */
const MERGED: Record<string, string> = { 'PK-TA': 'PK-KP' };
/**
 * Distance in metres from a border within which a province line is left out: province lines are accurate to about 1 km
 * only, so there they would duplicate the border.
 */
const BESIDE_BORDER = 9000;
/** ISO 3166-2 codes of provinces without a label: too small for one, or with a city of the same name. */
const UNNAMED = new Set(['PK-TA', 'PK-IS', 'IN-DL', 'IN-CH', 'IN-DH']);

/** Reads the first-level divisions (states, provinces) of India and Pakistan (Natural Earth 1:10m). */
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

/**
 * Lines between provinces: those inside Pakistan and inside India (`inside`), and the one between Jammu and Kashmir and
 * Ladakh (`ladakh`). Other limits of disputed land are in `boundaries.geojson`, from better sources.
 */
export async function provinceLimits(provinces: Province[]) {
  const pakistan = await innerLines(provinces, '/^PK-(?!JK|GB)/.test(iso_3166_2)');
  const india = await innerLines(provinces, '/^IN-(?!JK|LA)/.test(iso_3166_2)');
  const ladakh = await innerLines(provinces, '/^IN-(JK|LA)/.test(iso_3166_2)');
  return { inside: [...pakistan, ...india], ladakh };
}

/** Lines between the provinces that pass `filter` (a mapshaper expression), with their pieces joined. */
async function innerLines(provinces: Province[], filter: string): Promise<Position[][]> {
  const lines = await mapshaper<{ geometries: { type: string; coordinates: Position[] | Position[][] }[] }>(
    `-i in.json -filter "${filter}" -dissolve iso_3166_2 -innerlines -clip bbox=${REGION.join(',')} -o out.json format=geojson`,
    { 'in.json': { type: 'FeatureCollection', features: provinces } },
  );
  return stitch(
    lines.geometries.flatMap((g) =>
      g.type === 'LineString' ? [g.coordinates as Position[]] : (g.coordinates as Position[][]),
    ),
  );
}

/**
 * Province lines as map features, without the parts that run beside a border. The property `part` is `jammu-ladakh` for
 * the line between Jammu and Kashmir and Ladakh, `other` for the rest.
 */
export async function provinceLines(
  provinces: Province[],
  borders: Position[][],
): Promise<FeatureCollection<LineString, TileAttributes>> {
  const coarse = borders.map((line) => simplify(line, 400));
  const feature =
    (part: string) =>
    (line: Position[]): Feature<LineString, TileAttributes> => ({
      type: 'Feature',
      properties: { part },
      geometry: { type: 'LineString', coordinates: line },
    });
  const { inside, ladakh } = await provinceLimits(provinces);
  const drawn = (lines: Position[][]) => lines.flatMap((line) => awayFrom(coarse, simplify(line, 80)));
  return {
    type: 'FeatureCollection',
    features: [...drawn(inside).map(feature('other')), ...drawn(ladakh).map(feature('jammu-ladakh'))],
  };
}

/**
 * Parts of a province line that are longer than 15 km and farther than BESIDE_BORDER from every border. Each part is
 * extended as long as it approaches a border, and ends on the border if it comes near enough.
 */
function awayFrom(borders: Position[][], line: Position[]): Position[][] {
  const distances = line.map((p) => distanceToLines(borders, p));
  const far = (i: number) => (distances[i] ?? 0) > BESIDE_BORDER;
  const parts: Position[][] = [];
  for (let i = 0; i < line.length; i++) {
    if (!far(i) || (i > 0 && far(i - 1))) continue;
    let end = i;
    while (end + 1 < line.length && far(end + 1)) end++;
    const before = approach(borders, line.slice(0, i).toReversed(), distances.slice(0, i).toReversed());
    const after = approach(borders, line.slice(end + 1), distances.slice(end + 1));
    parts.push([...before.toReversed(), ...line.slice(i, end + 1), ...after]);
  }
  return parts.filter((part) => lengthOf(part) > 15_000);
}

/**
 * Continues a line as long as it approaches a border; ends it on the border if it comes within half of BESIDE_BORDER.
 * `distances` are the metres from each point of `way` to the nearest border.
 */
function approach(borders: Position[][], way: Position[], distances: number[]): Position[] {
  const stop = distances.findIndex((d, i) => (distances[i + 1] ?? Infinity) >= d);
  const last = way[stop];
  if (!last || (distances[stop] ?? Infinity) > BESIDE_BORDER / 2) return way.slice(0, stop + 1);
  const points = borders.map((border) => nearestOnLine(border, last));
  const end = points.reduce((a, b) => (b.distance < a.distance ? b : a));
  return [...way.slice(0, stop + 1), end.point];
}

export function provinceLabels(provinces: Province[]): FeatureCollection<Point, TileAttributes> {
  const features = provinces
    .filter(
      ({ properties: p }) =>
        !DISPUTED.has(p.iso_3166_2) && !UNNAMED.has(p.iso_3166_2) && p.latitude > REGION[1] + 1,
    )
    .filter((f, i, all) => all.findIndex((g) => g.properties.iso_3166_2 === f.properties.iso_3166_2) === i)
    .map(({ properties: p }): Feature<Point, TileAttributes> => ({
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
