import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { BoundaryLine } from './borders.ts';
import { inRegion, REGION, round, simplify } from './geometry.ts';

export const ODBL_NOTICE =
  'This database is made from OpenStreetMap data, © OpenStreetMap contributors, and is available under the Open Database License 1.0: https://opendatacommons.org/licenses/odbl/1-0/. It also contains lines of Natural Earth (public domain). The source lines carry no names: each class is a choice made from geometry and says so in its note.';

/** Metres by which a line may differ from its input: the lines that distances are measured to, and the others. */
const TOLERANCE: Partial<Record<string, number>> = { loc: 5, agpl: 5, working_boundary: 5, intl: 60 };
const OTHER_TOLERANCE = 30;

export interface BoundaryFile extends FeatureCollection<LineString> {
  licence: string;
  notice: string;
  region: readonly number[];
}

/** The boundaries as shipped: simplified, 5 decimals (1 m), each with its class, source and the choice behind it. */
export function boundaryFile(lines: BoundaryLine[]): BoundaryFile {
  const features = lines.map(({ line, ...properties }): Feature<LineString> => {
    const tolerance = TOLERANCE[properties.class] ?? OTHER_TOLERANCE;
    // A margin of one vertex keeps the line running to the very edge of the region.
    const inside = line.filter((p, i) => [p, line[i - 1], line[i + 1]].some((q) => q && inRegion(q)));
    return {
      type: 'Feature',
      properties,
      geometry: { type: 'LineString', coordinates: round(simplify(inside, tolerance), 5) },
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
