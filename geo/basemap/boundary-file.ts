import type { Feature, FeatureCollection, LineString, Position } from 'geojson';
import type { BoundaryLine } from './borders.ts';
import { REGION } from '../cartography/extent.ts';
import { inRegion, metres, nearestOnLine, round, simplify } from './geometry.ts';

export const ODBL_NOTICE =
  'This database is made from OpenStreetMap data, © OpenStreetMap contributors, and is available under the Open Database License 1.0: https://opendatacommons.org/licenses/odbl/1-0/. It also contains lines of Natural Earth (public domain). The source lines carry no names: each class is a choice made from geometry and says so in its note.';

/** Simplification tolerance in metres by class; smallest for the lines that distances are measured to. */
const TOLERANCE: Partial<Record<string, number>> = { loc: 5, agpl: 5, working_boundary: 5, intl: 60 };
const OTHER_TOLERANCE = 30;

export interface BoundaryFile extends FeatureCollection<LineString> {
  licence: string;
  notice: string;
  region: readonly number[];
}

/**
 * Content of `boundaries.geojson`: lines cut to the region, simplified, rounded to 5 decimals (1 m), each with its
 * class, its source and a note on why it has this class.
 */
export function boundaryFile(lines: BoundaryLine[]): BoundaryFile {
  const ends = lines.flatMap(({ line }) => [line[0] as Position, line.at(-1) as Position]);
  const features = lines.map(({ line, ...properties }): Feature<LineString> => {
    const tolerance = TOLERANCE[properties.class] ?? OTHER_TOLERANCE;
    // Keep one vertex outside the region, so that the line reaches the very edge of the region.
    const inside = line.filter((p, i) => [p, line[i - 1], line[i + 1]].some((q) => q && inRegion(q)));
    return {
      type: 'Feature',
      properties,
      geometry: { type: 'LineString', coordinates: round(simplifyBetween(inside, ends, tolerance), 5) },
    };
  });
  return {
    type: 'FeatureCollection',
    licence: 'ODbL-1.0',
    notice: ODBL_NOTICE,
    region: REGION,
    features,
  };
}

/** Distance in metres below which the end of a line counts as lying on another line. */
const ON_LINE = 2;

/**
 * Simplifies a line piece by piece between the points where other lines end on it, so that they still meet there.
 * `tolerance` in metres.
 */
function simplifyBetween(line: Position[], ends: Position[], tolerance: number): Position[] {
  const junctions = ends
    .filter((end) => ![line[0], line.at(-1)].some((own) => own && metres(own, end) < ON_LINE))
    .map((end) => ({ end, at: nearestOnLine(line, end) }))
    .filter(({ at }) => at.distance < ON_LINE)
    .sort((a, b) => a.at.index - b.at.index);
  const result: Position[] = [];
  let from = 0;
  let start: Position[] = [];
  for (const { end, at } of junctions) {
    result.push(...simplify([...start, ...line.slice(from, at.index + 1), end], tolerance).slice(0, -1));
    [from, start] = [at.index + 1, [end]];
  }
  return [...result, ...simplify([...start, ...line.slice(from)], tolerance)];
}
