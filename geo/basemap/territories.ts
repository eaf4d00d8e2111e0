import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { BoundaryView } from '../model/boundary-views.ts';
import { ODBL_NOTICE } from './boundary-file.ts';
import type { BoundaryLine } from './borders.ts';
import { mapshaper, readCountries } from './countries.ts';
import { REGION } from '../cartography/extent.ts';
import { metres } from './geometry.ts';
import { type Province, provinceLimits } from './provinces.ts';

/**
 * Country (ISO 3166-1 alpha-3) to which a boundary view of the map (de facto, India’s, Pakistan’s) assigns a territory,
 * or `disputed`.
 */
type Shown = 'PAK' | 'IND' | 'CHN' | 'disputed';
export interface Territory {
  id: string;
  name: string;
  /** Id of the larger territory that contains this one, if the file has that. */
  within?: string;
  views: Record<Exclude<BoundaryView, 'none'>, Shown>;
}
export type Territories = FeatureCollection<Polygon | MultiPolygon, Territory>;

const undisputed = (shown: Shown) => ({ defacto: shown, india: shown, pakistan: shown });
const pakistan = { within: 'pakistan', views: undisputed('PAK') } as const;
const india = { within: 'india', views: undisputed('IND') } as const;
const heldByIndia = { defacto: 'IND', india: 'IND', pakistan: 'disputed' } as const;
const heldByPakistan = { defacto: 'PAK', india: 'IND', pakistan: 'PAK' } as const;
const heldByChina = { defacto: 'CHN', india: 'IND', pakistan: 'CHN' } as const;

/**
 * Territories, each with a point [lon, lat] inside it. Their areas come from cutting the map along boundary lines,
 * province limits and the coast; the point tells which of these areas is meant.
 */
const cells: (Territory & { inside: Position })[] = [
  { id: 'pakistan-punjab', name: 'Punjab (Pakistan)', ...pakistan, inside: [72.3, 31.2] },
  { id: 'sindh', name: 'Sindh', ...pakistan, inside: [68.8, 26.3] },
  { id: 'khyber-pakhtunkhwa', name: 'Khyber Pakhtunkhwa', ...pakistan, inside: [72.3, 35.0] },
  { id: 'balochistan', name: 'Balochistan', ...pakistan, inside: [65.5, 27.8] },
  { id: 'islamabad', name: 'Islamabad Capital Territory', ...pakistan, inside: [73.1, 33.65] },
  { id: 'indian-punjab', name: 'Punjab (India)', ...india, inside: [75.4, 31.0] },
  { id: 'rajasthan', name: 'Rajasthan', ...india, inside: [73.8, 26.7] },
  { id: 'delhi', name: 'Delhi', ...india, inside: [77.1, 28.65] },
  { id: 'himachal-pradesh', name: 'Himachal Pradesh', ...india, inside: [77.3, 31.7] },
  { id: 'jammu-and-kashmir', name: 'Jammu and Kashmir', views: heldByIndia, inside: [75.0, 33.5] },
  { id: 'ladakh', name: 'Ladakh', views: heldByIndia, inside: [77.5, 34.0] },
  { id: 'azad-kashmir', name: 'Azad Kashmir', views: heldByPakistan, inside: [73.85, 33.6] },
  { id: 'gilgit-baltistan', name: 'Gilgit-Baltistan', views: heldByPakistan, inside: [74.9, 35.7] },
  { id: 'aksai-chin', name: 'Aksai Chin', views: heldByChina, inside: [79.5, 35.2] },
  { id: 'shaksgam', name: 'Shaksgam', views: heldByChina, inside: [76.5, 36.1] },
  { id: 'demchok', name: 'Demchok', views: heldByChina, inside: [79.4, 32.9] },
];
/** India and Pakistan as wholes, each without the land that both states claim. */
const wholes: (Territory & { inside: Position })[] = [
  { id: 'pakistan', name: 'Pakistan', views: undisputed('PAK'), inside: [71.5, 30.5] },
  { id: 'india', name: 'India', views: undisputed('IND'), inside: [78.5, 25.5] },
];

/**
 * Metres by which lines are extended past their ends, so that they enclose areas without gaps: boundary lines, and the
 * less exact lines of provinces.
 */
const LEAD = { boundary: 30, province: 7000 };

/**
 * Polygons of the territories, cut along the boundary lines and simplified to 250 m, with the country to which each
 * boundary view of the map assigns them.
 */
export async function buildTerritories(lines: BoundaryLine[], provinces: Province[]) {
  const coast = await mapshaper<FeatureCollection>(
    `-i in.json -clip bbox=${REGION.join(',')} -lines -filter "TYPE === 'outer'" -o out.json format=geojson`,
    { 'in.json': { type: 'FeatureCollection', features: readCountries() } },
  );
  const [west, south, east, north] = REGION;
  const frame = [[west, south], [east, south], [east, north], [west, north], [west, south]]; // prettier-ignore
  const outlines = [...lines.map((l) => line(lead(l.line, LEAD.boundary))), ...coast.features, line(frame)];
  const { inside, ladakh } = await provinceLimits(provinces);
  const limits = [...inside, ...ladakh].map((l) => line(lead(l, LEAD.province)));
  const features = [
    ...(await cut(outlines, wholes)).features,
    ...(await cut([...outlines, ...limits], cells)).features,
  ].sort((a, b) => (a.properties.id < b.properties.id ? -1 : 1));
  return { type: 'FeatureCollection' as const, licence: 'ODbL-1.0', notice: ODBL_NOTICE, features };
}

/**
 * Areas enclosed by the lines, one for each wanted territory: the area that contains its point.
 * @throws Error if a point has no area of its own, because the lines leave a gap
 */
async function cut(linework: Feature[], wanted: (Territory & { inside: Position })[]): Promise<Territories> {
  const points = wanted.map(({ id, inside }) => ({
    type: 'Feature',
    properties: { id },
    geometry: { type: 'Point', coordinates: inside },
  }));
  const areas = await mapshaper<FeatureCollection<Polygon | MultiPolygon, { id: string }>>(
    '-i lines.json points.json combine-files -target lines -polygons -join points fields=id -filter "!!id" -simplify dp interval=250 keep-shapes -o out.json precision=0.0001',
    {
      'lines.json': { type: 'FeatureCollection', features: linework },
      'points.json': { type: 'FeatureCollection', features: points },
    },
  );
  const features = wanted.map(({ id, name, within, views }) => {
    const properties: Territory = { id, name, ...(within && { within }), views };
    const found = areas.features.filter((f) => f.properties.id === id);
    if (found.length !== 1) throw new Error(`${id}: ${found.length} cells; the lines leave a gap`);
    return { type: 'Feature' as const, properties, geometry: (found[0] as (typeof found)[number]).geometry };
  });
  return { type: 'FeatureCollection', features };
}

const line = (coordinates: Position[]): Feature => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'LineString', coordinates },
});

/** Extends a line by `distance` metres at both ends, in the direction of its last `distance` metres at that end. */
function lead(points: Position[], distance: number): Position[] {
  const beyond = (from: Position[]) => {
    const end = from[0] as Position;
    const back = from.find((p) => metres(p, end) > distance) ?? (from.at(-1) as Position);
    const share = distance / Math.max(metres(end, back), 1);
    return end.map((v, i) => v + (v - (back[i] ?? 0)) * share);
  };
  return [beyond(points), ...points, beyond(points.toReversed())];
}
