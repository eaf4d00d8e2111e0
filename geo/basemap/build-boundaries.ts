import type { Position } from 'geojson';
import { type BoundaryLine, readBorders } from './borders.ts';
import { disputeStretches, junctions } from './classes.ts';
import { readDisputedBorders } from './geopackage.ts';
import { meetingPoint, nearestOnLine, type Segment } from './geometry.ts';
import { LineGraph } from './graph.ts';
import { DISPUTE_LAYERS, readDisputes } from './osm-disputes.ts';

const OSM_2026 = '@india-boundary-corrector/data 0.2.2 (OpenStreetMap, January 2026)';
const NATURAL_EARTH = 'qgis-common 3.22.16, world_map.gpkg (Natural Earth)';
/**
 * Row numbers (`fid`) in Natural Earth’s table of disputed borders: the eastern and western part of the Pakistani
 * claim, and the line between Azad Kashmir (AJK) and Gilgit-Baltistan (GB).
 */
const ROWS = { claimPkEast: 23, claimPkWest: 24, ajkGb: 36 };

export interface BuiltBoundaries {
  lines: BoundaryLine[];
  /**
   * The Line of Control as the source has it, unprocessed: every piece west of map point NJ9842. The source holds the
   * line twice.
   */
  locInput: Position[][];
}

/** Reads every boundary line of the region, gives each its class and joins their ends. */
export async function buildBoundaries(): Promise<BuiltBoundaries> {
  const layers = await readDisputes();
  const disputed = DISPUTE_LAYERS.flatMap((layer) => {
    const network = new LineGraph(layers[layer]);
    return disputeStretches[layer].map(({ from, to, ...rest }): BoundaryLine => ({
      ...rest,
      line: network.path(from, to),
      source: OSM_2026,
    }));
  });
  const joined = joinEnds(disputed);
  const lines = [...(await readBorders(joined)), ...joined];
  return { lines: [...lines, ...(await readNaturalEarth(lines))], locInput: locPieces(layers['to-del-osm']) };
}

/** Pieces of the Line of Control west of map point NJ9842, where the agreed line ends; cut where they run beyond it. */
function locPieces(pieces: Position[][]): Position[][] {
  const [east = 0, north = 0] = junctions.nj9842.map((v) => v + 0.0001);
  const runs = pieces.flatMap((line) => {
    const parts: Position[][] = [[]];
    for (const p of line) {
      const [lon = 0, lat = 0] = p;
      if (lon <= east && lat <= north) parts.at(-1)?.push(p);
      else parts.push([]);
    }
    return parts;
  });
  return runs.filter((line) => line.length > 1);
}

/**
 * Joins the ends of lines: lines from different layers of the source stop up to 300 m apart at a junction, so each end
 * is moved to the first end found there.
 */
function joinEnds(lines: BoundaryLine[]): BoundaryLine[] {
  const seen: Position[] = [];
  const settle = (p: Position) => {
    const known = seen.find((s) => nearestOnLine([s, s], p).distance < 300);
    if (!known) seen.push(p);
    return known ?? p;
  };
  return lines.map((l) => {
    const [first, last] = [l.line[0] as Position, l.line.at(-1) as Position];
    return { ...l, line: [settle(first), ...l.line.slice(1, -1), settle(last)] };
  });
}

/**
 * Reads two lines of Natural Earth, the limit of the Pakistani claim and the line between Azad Kashmir and
 * Gilgit-Baltistan, and extends each end to the boundary line at which it should end.
 */
async function readNaturalEarth(lines: BoundaryLine[]): Promise<BoundaryLine[]> {
  const rows = await readDisputedBorders(Object.values(ROWS));
  const path = (ids: number[], from: Position, to: Position) =>
    new LineGraph(ids.flatMap((id) => rows.get(id) ?? [])).path(from, to);
  const claim = path([ROWS.claimPkEast, ROWS.claimPkWest], [75.3, 32.33], [78.39, 32.53]);
  const limit = path([ROWS.ajkGb], [74.13, 35.1], [75.22, 34.64]);
  const ending = (line: Position[], start: Position[], end: Position[]) =>
    endOn(endOn(line.toReversed(), start).toReversed(), end);
  const find = (name: string, part?: string) =>
    lines.find((l) => l.class === name && l.part === part)?.line ?? [];
  const spiti = find('lac', 'south-ladakh').at(-1) as Position;
  return [
    {
      class: 'claim_pk',
      name: 'Southern limit of the Pakistani claim',
      line: [junctions.punjabNorth, ...claim.slice(1), spiti],
      note: 'Southern limit of the former princely state; about 1 km accurate.',
      source: NATURAL_EARTH,
    },
    {
      class: 'admin_ajk_gb',
      name: 'Azad Kashmir – Gilgit-Baltistan',
      line: ending(limit, find('claim_in', 'west'), find('loc')),
      note: 'About 1 km accurate; its ends were led to the lines it meets.',
      source: NATURAL_EARTH,
    },
  ];
}

/**
 * Ends a line at another one, `other`: cuts it where they first cross; if they do not cross, extends it to the nearest
 * point of `other`.
 */
function endOn(line: Position[], other: Position[]): Position[] {
  for (let i = 0; i + 1 < line.length; i++) {
    for (let j = 0; j + 1 < other.length; j++) {
      const at = meetingPoint([line[i], line[i + 1]] as Segment, [other[j], other[j + 1]] as Segment);
      if (at) return [...line.slice(0, i + 1), at];
    }
  }
  return [...line, nearestOnLine(other, line.at(-1) as Position).point];
}
