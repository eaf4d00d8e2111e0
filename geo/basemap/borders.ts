import type { Position } from 'geojson';
import { junctions, type Stretch } from './classes.ts';
import { readCountries, ringsOf, sharedLines } from './countries.ts';
import { distanceToLines, inRegion, lengthOf, metres, nearestOnLine } from './geometry.ts';
import { LineGraph } from './graph.ts';

export interface BoundaryLine extends Omit<Stretch, 'from' | 'to' | 'note'> {
  line: Position[];
  note?: string;
  source: string;
}

const SOURCE = '@geo-maps/countries-coastline-1m 0.6.0 (OpenStreetMap, 2017)';
/**
 * Gaps that the coastline leaves in the border in the Rann of Kutch: at most `gap` metres wide (the widest is 3.2 km),
 * within a box in degrees.
 */
const RANN = { gap: 3500, west: 68.9, east: 70.59, south: 24.2, north: 24.5 };

/** Minimum length of a border piece in metres; shorter pieces only mark where two countries touch at a point. */
const SHORTEST = 2000;

/**
 * Borders taken from the outline of one country (`a3`, ISO 3166-1 alpha-3), between two points [lon, lat]. Along rivers
 * the outlines of neighbouring countries do not coincide, so no shared line can be found.
 */
const alongRing: { a3: string; name: string; way: [Position, Position] }[] = [
  {
    a3: 'AFG',
    name: 'Northern border of Afghanistan',
    way: [
      [61.275, 35.606],
      [69.37, 37.16],
    ],
  },
  {
    a3: 'AFG',
    name: 'Northern border of Afghanistan',
    way: [
      [69.37, 37.16],
      [74.89, 37.234],
    ],
  },
  {
    a3: 'NPL',
    name: 'India–Nepal border',
    way: [
      [81.034, 30.197],
      [84.1, 27.5],
    ],
  },
  {
    a3: 'NPL',
    name: 'India–Nepal border',
    way: [
      [84.1, 27.5],
      [88.02, 26.37],
    ],
  },
  {
    a3: 'NPL',
    name: 'China–Nepal border',
    way: [
      [81.034, 30.197],
      [88.1, 27.88],
    ],
  },
];

/**
 * Stretches of border taken from the OpenStreetMap lines of 2017. Each runs between two end points of the disputed
 * lines of 2026 ([lon, lat] in degrees), so that old and new lines join exactly.
 */
const between: { name: string; from: Position; to: Position }[] = [
  { name: 'India–China border', from: [78.3951, 32.5307], to: [78.4913, 32.2739] },
  { name: 'India–China border', from: [78.7634, 31.9477], to: [78.7412, 31.8855] },
  { name: 'India–China border', from: [78.7049, 31.7812], to: [78.8834, 31.2862] },
  { name: 'India–China border', from: [79.4124, 31.0723], to: [79.7007, 30.9708] },
  { name: 'India–China border', from: [80.2079, 30.5883], to: [81.034, 30.197] },
  { name: 'India–Pakistan border', from: [70.584, 24.279], to: junctions.punjabNorth },
  { name: 'India–Pakistan border (Rann of Kutch)', from: [68.901, 24.315], to: [70.582, 24.43] },
  { name: 'Afghanistan–Pakistan border', from: [60.873, 29.859], to: junctions.wakhanEast },
  { name: 'Afghanistan–China border', from: [74.565, 37.031], to: [74.89, 37.234] },
];

/**
 * Reads every undisputed border of the region from OpenStreetMap’s countries of 2017. `disputed` are the lines of 2026;
 * where an old line meets one of them, the end of the old line is moved onto it.
 */
export async function readBorders(disputed: BoundaryLine[]): Promise<BoundaryLine[]> {
  const countries = readCountries();
  const contested = new Set(['IND', 'PAK', 'CHN']);
  const own = new Set(alongRing.map(({ a3 }) => a3));
  const inner = await sharedLines(countries, (a, b) => contested.has(a) && contested.has(b));
  const eastern = await sharedLines(
    countries,
    (a, b) => [a, b].includes('AFG') && (contested.has(a) || contested.has(b)),
  );
  const others = await sharedLines(
    countries,
    (a, b) => !(contested.has(a) && contested.has(b)) && !own.has(a) && !own.has(b),
  );
  const iran = await sharedLines(countries, (a, b) => a === 'AFG' && b === 'IRN');

  const network = new LineGraph([...inner, ...eastern, ...bridges(inner)]);
  const ends = disputed.flatMap(({ line }) => [line[0], line.at(-1)]).filter((p) => p !== undefined);
  const named = [
    ...between.map(({ name, from, to }) => ({ name, line: network.path(from, to) })),
    ...alongRing.map(({ a3, name, way }) => ({
      name,
      line: new LineGraph(ringsOf(countries, a3)).path(...way),
    })),
  ];
  const lines = named.map(({ name, line }) => ({ name, line: meet(line, ends, disputed) }));
  const rest = stitch([...others, ...iran].filter((line) => line.some(inRegion)))
    .filter((line) => lengthOf(line) > SHORTEST)
    .map((line) => ({ name: 'Border', line }));
  return [...lines, ...rest].map((l) => ({ class: 'intl', source: SOURCE, ...l }));
}

/**
 * Straight lines across the gaps of the India–Pakistan border in the Rann of Kutch, one for each pair of near line
 * ends.
 */
function bridges(pieces: Position[][]): Position[][] {
  const inRann = ([lon = 0, lat = 0]: Position) =>
    lon > RANN.west && lon < RANN.east && lat > RANN.south && lat < RANN.north;
  const ends = pieces
    .flatMap((p) => [p[0], p.at(-1)])
    .filter((p) => p !== undefined && inRann(p)) as Position[];
  return ends.flatMap((a) => ends.filter((b) => a !== b && metres(a, b) < RANN.gap).map((b) => [a, b]));
}

/**
 * Moves both ends of an old border line onto a disputed line of 2026, where one is within 2 km: to the end of that line
 * if the end is near enough, else to the nearest point of the line.
 */
function meet(line: Position[], ends: Position[], disputed: BoundaryLine[]): Position[] {
  const reach = 2000;
  let result = line;
  for (const flip of [false, true]) {
    if (flip) result = result.toReversed();
    const first = result[0] as Position;
    const end = ends.find((p) => metres(p, first) < reach);
    if (end) result = [end, ...result.slice(nearestOnLine(result, end).index + 1)];
    else {
      const newer = disputed.find((d) => nearestOnLine(d.line, first).distance < reach);
      if (newer && distanceToLines([newer.line], first) > 0)
        result = [nearestOnLine(newer.line, first).point, ...result];
    }
    if (flip) result = result.toReversed();
  }
  return result;
}

/** Joins pieces of lines that share an end point, except where three or more pieces meet. */
export function stitch(pieces: Position[][]): Position[][] {
  const key = (p: Position | undefined) => p?.map((v) => v.toFixed(6)).join() ?? '';
  const left = [...pieces];
  const degree = new Map<string, number>();
  for (const p of left) for (const e of [p[0], p.at(-1)]) degree.set(key(e), (degree.get(key(e)) ?? 0) + 1);
  const joined: Position[][] = [];
  for (let line = left.shift(); line; line = left.shift()) {
    for (let grown = true; grown;) {
      grown = false;
      for (const turn of [false, true]) {
        if (turn) line = line.toReversed();
        const tail = key(line.at(-1));
        if (degree.get(tail) !== 2) continue;
        const at = left.findIndex((p) => key(p[0]) === tail || key(p.at(-1)) === tail);
        const [next] = at < 0 ? [] : left.splice(at, 1);
        if (!next) continue;
        line = [...line, ...(key(next[0]) === tail ? next : next.toReversed()).slice(1)];
        grown = true;
      }
    }
    joined.push(line);
  }
  return joined;
}
