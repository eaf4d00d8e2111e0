import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { BoundaryLine } from './borders.ts';
import { mapshaper, readCountries } from './countries.ts';
import { REGION } from './geometry.ts';
import type { Province } from './provinces.ts';

export interface TerritoryProperties {
  id: string;
  name: string;
  /** Who administers it: ISO 3166-1 alpha-3. */
  administered: string;
  /** Who else claims it. */
  claimed?: string[];
}
type Areas = FeatureCollection<Polygon | MultiPolygon, TerritoryProperties>;

/** A point inside each cell that the boundary lines and the coast cut out. */
const cells: (TerritoryProperties & { inside: Position })[] = [
  { id: 'pakistan', name: 'Pakistan', administered: 'PAK', inside: [71.5, 30.5] },
  { id: 'india', name: 'India', administered: 'IND', inside: [78.5, 25.5] },
  { id: 'azad-kashmir', name: 'Azad Kashmir', administered: 'PAK', claimed: ['IND'], inside: [73.85, 33.6] },
  {
    id: 'gilgit-baltistan',
    name: 'Gilgit-Baltistan',
    administered: 'PAK',
    claimed: ['IND'],
    inside: [74.9, 35.7],
  },
  {
    id: 'indian-administered',
    name: 'Jammu and Kashmir and Ladakh',
    administered: 'IND',
    claimed: ['PAK'],
    inside: [75.4, 33.6],
  },
  { id: 'aksai-chin', name: 'Aksai Chin', administered: 'CHN', claimed: ['IND'], inside: [79.5, 35.2] },
  { id: 'shaksgam', name: 'Shaksgam', administered: 'CHN', claimed: ['IND'], inside: [76.5, 36.1] },
  { id: 'demchok', name: 'Demchok', administered: 'CHN', claimed: ['IND'], inside: [79.4, 32.9] },
];

const line = (coordinates: Position[]): Feature => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'LineString', coordinates },
});
const frame = (): Position[] => {
  const [west, south, east, north] = REGION;
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
};

/** Who administers what: polygons cut along our own boundary lines, simplified to 150 m. */
export async function buildTerritories(lines: BoundaryLine[], provinces: Province[]): Promise<Areas> {
  const coast = await mapshaper<FeatureCollection>(
    `-i in.json -clip bbox=${REGION.join(',')} -lines -filter "TYPE === 'outer'" -o out.json format=geojson`,
    { 'in.json': { type: 'FeatureCollection', features: readCountries() } },
  );
  const linework = [...lines.map((l) => line(overshoot(l.line))), ...coast.features, line(frame())];
  const points = cells.map(({ inside, ...properties }) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates: inside },
  }));
  const inputs = {
    'lines.json': { type: 'FeatureCollection', features: linework },
    'points.json': { type: 'FeatureCollection', features: points },
  };
  const whole = await mapshaper<Areas>(
    `-i lines.json points.json combine-files -target lines -polygons -join points fields=id,name,administered,claimed -filter "!!id" -simplify dp interval=150 keep-shapes -o out.json precision=0.0001 format=geojson`,
    inputs,
  );
  return whole;
}

/** Lines that end on the middle of another are drawn 30 m too far, so that the cells close. */
function overshoot(points: Position[]): Position[] {
  const [a, b] = [points.at(-2), points.at(-1)] as [Position, Position];
  const [c, d] = [points[1], points[0]] as [Position, Position];
  const beyond = (from: Position, to: Position) => {
    const length = Math.hypot((to[0] ?? 0) - (from[0] ?? 0), (to[1] ?? 0) - (from[1] ?? 0)) || 1;
    return to.map((v, i) => v + ((v - (from[i] ?? 0)) / length) * 0.0003);
  };
  return [beyond(c, d), ...points, beyond(a, b)];
}
