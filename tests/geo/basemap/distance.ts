import type { Position } from 'geojson';

/** Length in metres of a degree of latitude, on the mean sphere of 6 371 km. */
const DEGREE = (6_371_008.8 * Math.PI) / 180;

/**
 * Distance in metres between a point and a line, on the plane that touches the Earth at the point; within 0.1 % for the
 * distances tested.
 */
export function metresToLine(p: Position, line: Position[]): number {
  const [px = 0, py = 0] = p;
  const shrink = Math.cos((py * Math.PI) / 180);
  const local = ([lon = 0, lat = 0]: Position) =>
    [(lon - px) * shrink * DEGREE, (lat - py) * DEGREE] as const;
  let least = Infinity;
  let [ax, ay] = local(line[0] ?? []);
  for (const vertex of line) {
    const [bx, by] = local(vertex);
    const [dx, dy] = [bx - ax, by - ay];
    const t = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(ax + dx * t, ay + dy * t));
    [ax, ay] = [bx, by];
  }
  return least;
}

/** Side of an index cell in degrees: about 5 km, well above any distance queried. */
const CELL = 0.05;

/**
 * Makes a spatial index of lines: a function that quickly tells if a point is within `limit` metres (at most 2 km) of
 * them.
 */
export function nearLines(lines: Position[][], limit: number): (p: Position) => boolean {
  const cells = new Map<string, Position[][]>();
  const cell = (v: number) => Math.floor(v / CELL);
  for (const [[ax = 0, ay = 0], [bx = 0, by = 0]] of lines.flatMap(segments)) {
    const [west, east, south, north] = [
      Math.min(ax, bx),
      Math.max(ax, bx),
      Math.min(ay, by),
      Math.max(ay, by),
    ];
    for (let i = cell(west) - 1; i <= cell(east) + 1; i++) {
      for (let j = cell(south) - 1; j <= cell(north) + 1; j++) {
        const key = `${i} ${j}`;
        cells.set(key, cells.get(key) ?? []);
        cells.get(key)?.push([
          [ax, ay],
          [bx, by],
        ]);
      }
    }
  }
  return (p) =>
    (cells.get(`${cell(p[0] ?? 0)} ${cell(p[1] ?? 0)}`) ?? []).some((s) => metresToLine(p, s) < limit);
}

type Segment = [Position, Position];
const segments = (line: Position[]): Segment[] => line.slice(1).map((p, i) => [line[i] as Position, p]);

const side = ([[ax = 0, ay = 0], [bx = 0, by = 0]]: Segment, [px = 0, py = 0]: Position) =>
  Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax));

const cross = (s: Segment, t: Segment) =>
  side(s, t[0]) * side(s, t[1]) < 0 && side(t, s[0]) * side(t, s[1]) < 0;

const box = (points: Position[]) => {
  const [xs, ys] = [points.map((p) => p[0] ?? 0), points.map((p) => p[1] ?? 0)];
  const low = (v: number[]) => v.reduce((a, b) => Math.min(a, b), Infinity);
  const high = (v: number[]) => v.reduce((a, b) => Math.max(a, b), -Infinity);
  return [low(xs), low(ys), high(xs), high(ys)] as const;
};
const apart = (a: readonly number[], b: readonly number[]) =>
  (a[2] ?? 0) < (b[0] ?? 0) ||
  (b[2] ?? 0) < (a[0] ?? 0) ||
  (a[3] ?? 0) < (b[1] ?? 0) ||
  (b[3] ?? 0) < (a[1] ?? 0);

/** Crossings of two lines, or of a line with itself, inside their segments: the first point of each crossed segment. */
export function crossings(a: Position[], b: Position[]): Position[] {
  const [boxA, boxB] = [box(a), box(b)];
  if (apart(boxA, boxB)) return [];
  const inBoth = (s: Segment) => !apart(box(s), boxA) && !apart(box(s), boxB);
  const candidates = segments(b)
    .filter(inBoth)
    .map((t) => ({ t, at: box(t) }));
  return segments(a)
    .filter(inBoth)
    .filter((s) => {
      const at = box(s);
      return candidates.some((c) => !apart(at, c.at) && cross(s, c.t));
    })
    .map((s) => s[0]);
}
