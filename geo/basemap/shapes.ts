import type {
  Feature,
  FeatureCollection,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import { readInput } from './cache.ts';
import { mapshaper } from './countries.ts';
import { REGION } from '../cartography/extent.ts';
import { readPn2 } from './pn2.ts';

type Areas = FeatureCollection<Polygon | MultiPolygon>;
type Lines = FeatureCollection<LineString | MultiLineString, { name: string; scalerank: number }>;

const box = REGION.join(',');
/** mapshaper options to write GeoJSON features: for files without attributes it would write bare geometries. */
const AS_FEATURES = '-each "" -o out.json format=geojson';

/** Polygons of the sea in the region (Natural Earth 1:10m). */
export const readOcean = () => readAreas('ocean', '');
/** Polygons of lakes and reservoirs larger than 12 km² (Natural Earth 1:10m). */
export const readLakes = () => readAreas('lakes', '-filter-islands min-area=12km2 ');

async function readAreas(name: 'ocean' | 'lakes', more: string): Promise<Areas> {
  const shapes = await mapshaper<Areas | { type: 'GeometryCollection'; geometries: Geometry[] }>(
    `-i in.shp -clip bbox=${box} ${more}${AS_FEATURES}`,
    { 'in.shp': readInput(name) },
  );
  return asFeatures<Polygon | MultiPolygon>(shapes);
}

/** Rivers with their Natural Earth name and rank, including their lines through lakes, so that rivers do not break. */
export async function readRivers(): Promise<Lines> {
  const lines = await mapshaper<Lines>(
    `-i in.shp encoding=latin1 -clip bbox=${box} -simplify dp interval=60 -o out.json format=geojson`,
    {
      'in.shp': readInput('rivers'),
      'in.dbf': readInput('riverNames'),
    },
  );
  return lines;
}

/**
 * Reads the polygons of a KDE Marble file (glaciers or built-up land) within the region. Their corners are smoothed,
 * because they follow the steps of a grid of 0.5 arc-minutes.
 */
export async function readMarble(name: 'glaciers' | 'urban'): Promise<Areas> {
  const features = readPn2(readInput(name)).map((rings): Feature<Polygon> => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: rings.map(roundCorners) },
  }));
  const shapes = await mapshaper<Areas>(`-i in.json -clean -clip bbox=${box} ${AS_FEATURES}`, {
    'in.json': { type: 'FeatureCollection', features },
  });
  return asFeatures<Polygon | MultiPolygon>(shapes);
}

/** Smooths a closed ring by one pass of Chaikin’s algorithm (1974), which cuts every corner. */
function roundCorners(ring: Position[]): Position[] {
  const open = ring.slice(0, -1).filter((p, i) => p.join() !== ring[i + 1]?.join());
  const cut = open.flatMap((p, i) => {
    const next = open[(i + 1) % open.length] as Position;
    const at = (t: number) => p.map((v, axis) => v + ((next[axis] ?? 0) - v) * t);
    return [at(0.25), at(0.75)];
  });
  return [...cut, cut[0] as Position];
}

function asFeatures<G extends Geometry>(
  shapes: FeatureCollection<G> | { type: string; geometries?: Geometry[] },
): FeatureCollection<G> {
  if ('features' in shapes) return shapes;
  const features = (shapes.geometries ?? []).map((geometry) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: geometry as G,
  }));
  return { type: 'FeatureCollection', features };
}
