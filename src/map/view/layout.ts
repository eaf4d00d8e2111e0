import { groupBy } from '../../data/kit/collect.ts';

/** Position in CSS pixels from the upper left corner of the viewport. */
export type Pixel = readonly [right: number, down: number];
/** A rectangle of the viewport in CSS pixels: left, top, right, bottom. */
export type Rectangle = readonly [left: number, top: number, right: number, bottom: number];

/** Sizes in CSS pixels for placing marks, the symbols of sites. */
export interface Sizes {
  /** Width and height of the square that a symbol occupies; no two squares overlap. */
  mark: number;
  /** Maximum distance by which other symbols may push a symbol aside. */
  reach: number;
  /** Box for symbols: if the point of a symbol is inside, the symbol stays inside, too. */
  box: Rectangle;
  /** Rectangles that symbols must not cover, such as the map’s controls. */
  obstacles?: readonly Rectangle[];
}

/** Place of a symbol that stands for one or several points. */
export interface Placement {
  /** Indexes of the points for which the symbol stands, ascending; more than one if there is no room for each. */
  members: number[];
  /** Middle of the points for which a symbol stands, in CSS pixels. */
  point: Pixel;
  /** Middle of the symbol itself, in CSS pixels. */
  at: Pixel;
  /** Distance to the nearest other symbol, along the longer axis: the width that its button may have. */
  spacing: number;
}

interface Body extends Pick<Placement, 'members' | 'point'> {
  /**
   * Place that the symbol would have without others nearby: its point, or a place on a ring around a point that sites
   * share.
   */
  home: Pixel;
  /**
   * Place nearest to `home` that is free of obstacles; the distance by which a symbol is pushed is measured from here.
   */
  base: Pixel;
  at: [number, number];
}

/** Maximum number of symbols on a ring around a point that sites share; more sites get one symbol together. */
export const maxOnRing = 8;
/** Number of rounds of pushing symbols apart, after which those that still overlap are merged. */
const rounds = 60;
/** Distance in CSS pixels that counts as zero, against rounding errors. */
const epsilon = 0.05;

/** Distance along the longer axis (Chebyshev): two squares touch where it equals their side. */
const distance = (a: Pixel, b: Pixel) => Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]));
const contains = ([x, y]: Pixel, [left, top, right, bottom]: Rectangle) =>
  x >= left && x <= right && y >= top && y <= bottom;
const clamp = (low: number, value: number, high: number) =>
  low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value));

/**
 * Offsets in CSS pixels of `count` symbols around a point that sites share: up to three in a fan above it, more in a
 * ring around it, so that the point itself stays visible.
 */
function ringOffsets(count: number, mark: number): Pixel[] {
  if (count === 1) return [[0, 0]];
  const opening = count > 3 ? (2 * Math.PI * (count - 1)) / count : count === 3 ? 2.1 : 1.3;
  const radius = Math.max(1.3 * mark, mark / (Math.SQRT2 * Math.sin(Math.PI / Math.max(count, 4))));
  return Array.from({ length: count }, (_, i) => {
    const angle = (i / (count - 1) - 0.5) * opening;
    return [Math.sin(angle) * radius, -Math.cos(angle) * radius];
  });
}

/**
 * Factor for numbering the cells of a grid (column × factor + row), larger than the number of columns in any view; and
 * the differences from a cell’s number to its own and its neighbours’.
 */
const columns = 2 ** 24;
const neighbours = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => right + columns * down));

/** Finds pairs of symbols that are nearer than `mark`, in their order, through a grid with cells of that size. */
function* pairs(bodies: readonly Body[], mark: number): Generator<[Body, Body]> {
  const cells = new Map<number, Body[]>();
  // Start the grid at the first mark, so that panning the map does not change the result.
  const corner = bodies[0]?.home ?? [0, 0];
  for (const body of bodies) {
    const [right, down] = [body.at[0] - corner[0], body.at[1] - corner[1]];
    const cell = Math.floor(right / mark) + columns * Math.floor(down / mark);
    for (const way of neighbours)
      for (const other of cells.get(cell + way) ?? [])
        if (distance(body.at, other.at) < mark) yield [other, body];
    const here = cells.get(cell);
    if (here) here.push(body);
    else cells.set(cell, [body]);
  }
}

/** Moves two symbols apart until their squares touch; if both are at one point, the later one moves right. */
function push(a: Body, b: Body, mark: number): void {
  const gap = distance(a.at, b.at);
  const [x, y] = gap > epsilon ? [b.at[0] - a.at[0], b.at[1] - a.at[1]] : [1, 0];
  const half = (mark + epsilon - gap) / 2 / (gap > epsilon ? gap : 1);
  for (const [body, sign] of [
    [a, -half],
    [b, half],
  ] as const)
    body.at = [body.at[0] + sign * x, body.at[1] + sign * y];
}

/**
 * Finds the place nearest to a symbol that is inside the box and free of obstacles. A symbol whose point is outside the
 * box is not moved.
 */
function clearPlace(
  { point, at }: Pick<Body, 'point' | 'at'>,
  { mark, box, obstacles = [] }: Sizes,
): [number, number] {
  if (!contains(point, box)) return at;
  const half = mark / 2;
  const inner: Rectangle = [box[0] + half, box[1] + half, box[2] - half, box[3] - half];
  let [x, y] = at;
  for (const [left, top, right, bottom] of obstacles) {
    if (!contains([x, y], [left - half, top - half, right + half, bottom + half])) continue;
    const exits: Pixel[] = [
      [left - half, y],
      [right + half, y],
      [x, top - half],
      [x, bottom + half],
    ];
    const [nearest] = exits
      .filter((exit) => contains(exit, inner))
      .sort((a, b) => distance(a, [x, y]) - distance(b, [x, y]));
    [x, y] = nearest ?? [x, y];
  }
  return [clamp(inner[0], x, inner[2]), clamp(inner[1], y, inner[3])];
}

/**
 * Pushes overlapping symbols apart, starting from the places that they would have without others, each no farther than
 * needed.
 */
function spread(bodies: readonly Body[], sizes: Sizes): void {
  const { mark } = sizes;
  for (const body of bodies) {
    body.at = clearPlace({ ...body, at: [...body.home] }, sizes);
    body.base = body.at;
  }
  for (let round = 0; round < rounds; round += 1) {
    let settled = true;
    for (const [a, b] of pairs(bodies, mark)) {
      if (distance(a.at, b.at) >= mark) continue;
      push(a, b, mark);
      settled = false;
    }
    for (const body of bodies) body.at = clearPlace(body, sizes);
    if (settled) return;
  }
}

/** Finds symbols that have no place: those that overlap, and those pushed farther than `reach`. */
function stuck(bodies: readonly Body[], { mark, reach }: Sizes): Set<Body> {
  const result = new Set([...pairs(bodies, mark)].flat());
  for (const body of bodies)
    if (Math.hypot(body.at[0] - body.base[0], body.at[1] - body.base[1]) > reach) result.add(body);
  return result;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function bodyOf(members: number[], points: readonly Pixel[]): Body {
  const point: Pixel =
    members.length === 1
      ? points[members[0]!]!
      : [mean(members.map((i) => points[i]![0])), mean(members.map((i) => points[i]![1]))];
  return { members, point, home: point, base: point, at: [...point] };
}

/** Gives symbols that share a point places on a ring around it. */
function spreadOnRings(bodies: readonly Body[], mark: number): readonly Body[] {
  for (const together of groupBy(bodies, ({ point }) => point.map(Math.round).join()).values()) {
    const around = ringOffsets(together.length, mark);
    together.forEach((body, i) => {
      body.home = [body.point[0] + around[i]![0], body.point[1] + around[i]![1]];
    });
  }
  return bodies;
}

/**
 * Merges symbols that have no place with their nearest neighbours: only the nearer half of the pairs, as that may make
 * room for the rest. The symbol of the point `alone` is never merged.
 */
function merged(
  bodies: readonly Body[],
  stuckBodies: Set<Body>,
  alone: number,
  points: readonly Pixel[],
): Body[] {
  const [own, open] = [
    bodies.filter((body) => body.members[0] === alone),
    bodies.filter((body) => body.members[0] !== alone),
  ];
  const couples = open
    .filter((body) => stuckBodies.has(body))
    .flatMap((body): { body: Body; other: Body; away: number }[] => {
      const away = (other: Body) => (other === body ? Infinity : distance(other.point, body.point));
      const other = open.reduce((best, each) => (away(each) < away(best) ? each : best));
      return other === body ? [] : [{ body, other, away: away(other) }];
    })
    .sort((a, b) => a.away - b.away);
  const taken = new Map<Body, Body>(open.map((body) => [body, body]));
  const root = (body: Body): Body => {
    const up = taken.get(body)!;
    return up === body ? body : root(up);
  };
  for (const { body, other } of couples.slice(0, Math.ceil(couples.length / 2)))
    taken.set(root(body), root(other));
  const groups = [...groupBy(open, root).values()].map((together) => {
    if (together.length === 1) return together[0]!;
    return bodyOf(
      together.flatMap(({ members }) => members).sort((a, b) => a - b),
      points,
    );
  });
  return [...own, ...groups].sort((a, b) => a.members[0]! - b.members[0]!);
}

/** Distance from a symbol to the nearest other one, in CSS pixels. */
function spacingOf(body: Body, bodies: readonly Body[]): number {
  return Math.min(...bodies.map((other) => (other === body ? Infinity : distance(other.at, body.at))));
}

/**
 * Places the marks of a view without overlaps. Each stays as near to its true point as it can; where there is no room,
 * one mark stands for several points. The point `alone` (an index, or -1 for none) keeps a mark of its own. Without
 * side effects; the result is in the order of the points. Pairs are pushed apart as in overlap removal by constraint
 * projection (Jakobsen, “Advanced Character Physics”, 2001).
 */
export function layout(points: readonly Pixel[], sizes: Sizes, alone = -1): Placement[] {
  const rest = [...points.keys()].filter((i) => i !== alone);
  const stacks = groupBy(rest, (i) => points[i]!.map(Math.round).join());
  const groups = [...stacks.values()].flatMap((stack) =>
    stack.length > maxOnRing ? [stack] : stack.map((i) => [i]),
  );
  if (alone >= 0) groups.push([alone]);
  groups.sort((a, b) => a[0]! - b[0]!);
  let bodies: readonly Body[] = spreadOnRings(
    groups.map((members) => bodyOf(members, points)),
    sizes.mark,
  );
  for (;;) {
    spread(bodies, sizes);
    const found = stuck(bodies, sizes);
    const next = found.size ? merged(bodies, found, alone, points) : bodies;
    if (next.length === bodies.length) break;
    bodies = spreadOnRings(next, sizes.mark);
  }
  return bodies.map((body) => ({
    members: body.members,
    point: body.point,
    at: body.at,
    spacing: spacingOf(body, bodies),
  }));
}
