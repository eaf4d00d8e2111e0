import type { Position } from 'geojson';
import { REGION } from '../cartography/extent.ts';

const METRES_PER_DEGREE = 111_195;
const rad = Math.PI / 180;

export const x = (p: Position) => p[0] as number;
export const y = (p: Position) => p[1] as number;

/**
 * Distance in metres between two near points in degrees, on a plane that touches the sphere there (error < 0.1 % below
 * 50 km).
 */
export function metres(a: Position, b: Position): number {
  const shrink = Math.cos(((y(a) + y(b)) / 2) * rad);
  return Math.hypot((x(a) - x(b)) * shrink, y(a) - y(b)) * METRES_PER_DEGREE;
}

export interface Nearest {
  /** Distance in metres between a point and a line. */
  distance: number;
  /** Point of a line that is nearest to another point; it is on the segment that starts at vertex `index`. */
  point: Position;
  index: number;
}

/** Finds the point of a line nearest to `p`. Positions are [lon, lat] in degrees. */
export function nearestOnLine(line: Position[], p: Position): Nearest {
  const shrink = Math.cos(y(p) * rad);
  let best: Nearest = { distance: Infinity, point: p, index: -1 };
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i] as Position, line[i + 1] as Position];
    const [dx, dy] = [(x(b) - x(a)) * shrink, y(b) - y(a)];
    const length2 = dx * dx + dy * dy;
    const along = length2 && ((x(p) - x(a)) * shrink * dx + (y(p) - y(a)) * dy) / length2;
    const t = Math.max(0, Math.min(1, along));
    const point = [x(a) + (x(b) - x(a)) * t, y(a) + (y(b) - y(a)) * t];
    const distance = metres(point, p);
    if (distance < best.distance) best = { distance, point, index: i };
  }
  return best;
}

export type Segment = [Position, Position];

/** Point where two line segments cross; undefined where they do not. */
export function meetingPoint([a, b]: Segment, [c, d]: Segment): Position | undefined {
  const [rx, ry, sx, sy] = [x(b) - x(a), y(b) - y(a), x(d) - x(c), y(d) - y(c)];
  const area = rx * sy - ry * sx;
  if (area === 0) return undefined;
  const t = ((x(c) - x(a)) * sy - (y(c) - y(a)) * sx) / area;
  const u = ((x(c) - x(a)) * ry - (y(c) - y(a)) * rx) / area;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [x(a) + rx * t, y(a) + ry * t] : undefined;
}

export const distanceToLines = (lines: Position[][], p: Position) =>
  lines.reduce((least, line) => Math.min(least, nearestOnLine(line, p).distance), Infinity);

export const lengthOf = (line: Position[]) =>
  line.slice(1).reduce((sum, p, i) => sum + metres(line[i] as Position, p), 0);

/**
 * Simplifies a line (Douglas and Peucker, 1973): drops vertices that lie within `tolerance` metres of the simplified
 * line.
 */
export function simplify(line: Position[], tolerance: number): Position[] {
  const keep = new Set([0, line.length - 1]);
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const chord = [line[from] as Position, line[to] as Position];
    let [worst, at] = [tolerance, -1];
    for (let i = from + 1; i < to; i++) {
      const { distance } = nearestOnLine(chord, line[i] as Position);
      if (distance > worst) [worst, at] = [distance, i];
    }
    if (at < 0) continue;
    keep.add(at);
    spans.push([from, at], [at, to]);
  }
  return line.filter((_, i) => keep.has(i));
}

const near = (p: number, places: number) => Number(p.toFixed(places));
export const round = (line: Position[], places: number) => line.map((p) => p.map((v) => near(v, places)));
export const inRegion = (p: Position) =>
  x(p) >= REGION[0] && x(p) <= REGION[2] && y(p) >= REGION[1] && y(p) <= REGION[3];
