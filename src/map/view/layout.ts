import { groupBy } from '../../data/kit/collect.ts';

/** CSS pixels right and down of the upper left corner of the view. */
export type Pixel = readonly [right: number, down: number];
/** A rectangle of the view in CSS pixels: left, top, right, bottom. */
export type Rectangle = readonly [left: number, top: number, right: number, bottom: number];

/** Sizes in CSS pixels that a layout of marks keeps. */
export interface Sizes {
  /** Width and height of the square that a mark takes: no two squares overlap. */
  mark: number;
  /** Longest distance that a mark is pushed aside by others. */
  reach: number;
  /** Marks whose points lie in it stay in it as a whole. */
  box: Rectangle;
  /** Rectangles that marks keep clear of, such as the map's controls. */
  taken?: readonly Rectangle[];
}

/** A mark in its place. */
export interface Placed {
  /** Indices of the points that it stands for, ascending; more than one where there is no room for each. */
  members: number[];
  /** Middle of those points. */
  point: Pixel;
  /** Middle of the mark. */
  at: Pixel;
  /** Width of the largest square around the mark that touches no other mark's. */
  free: number;
}

interface Body extends Pick<Placed, 'members' | 'point'> {
  /** Its place if nothing else were near: the point, or its seat around a point that several share. */
  home: Pixel;
  /** The place nearest to that which no control takes: from there it may be pushed as far as the reach. */
  base: Pixel;
  at: [number, number];
}

/** More than this at one point are one mark: a ring of so many still lies near its point. */
export const mostOnRing = 8;
/** Rounds of pushing apart before bodies that still overlap are put together. */
const rounds = 60;
/** Pixels that count as none. */
const tiny = 0.05;

/** Distance along the longer axis: that of two squares. */
const apart = (a: Pixel, b: Pixel) => Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]));
const within = ([x, y]: Pixel, [left, top, right, bottom]: Rectangle) =>
  x >= left && x <= right && y >= top && y <= bottom;
const between = (low: number, value: number, high: number) =>
  low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value));

/**
 * Seats of `count` marks around a point that they share: up to three lean out above it, more stand around it. The
 * point itself stays in sight.
 */
function seats(count: number, mark: number): Pixel[] {
  if (count === 1) return [[0, 0]];
  const opening = count > 3 ? (2 * Math.PI * (count - 1)) / count : count === 3 ? 2.1 : 1.3;
  const radius = Math.max(1.3 * mark, mark / (Math.SQRT2 * Math.sin(Math.PI / Math.max(count, 4))));
  return Array.from({ length: count }, (_, i) => {
    const angle = (i / (count - 1) - 0.5) * opening;
    return [Math.sin(angle) * radius, -Math.cos(angle) * radius];
  });
}

/** More cells than there are side by side in any view, and a cell with those around it. */
const columns = 2 ** 24;
const beside = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => right + columns * down));

/** Each two bodies that lie nearer than `mark`, in the order of the bodies; they are sought in cells of that size. */
function* pairs(bodies: readonly Body[], mark: number): Generator<[Body, Body]> {
  const cells = new Map<number, Body[]>();
  // The same cells for the same points, wherever the view has moved.
  const corner = bodies[0]?.home ?? [0, 0];
  for (const body of bodies) {
    const [right, down] = [body.at[0] - corner[0], body.at[1] - corner[1]];
    const cell = Math.floor(right / mark) + columns * Math.floor(down / mark);
    for (const way of beside)
      for (const other of cells.get(cell + way) ?? [])
        if (apart(body.at, other.at) < mark) yield [other, body];
    const here = cells.get(cell);
    if (here) here.push(body);
    else cells.set(cell, [body]);
  }
}

/** Moves two bodies away from each other until their squares touch; of two at one point the later one goes right. */
function push(a: Body, b: Body, mark: number): void {
  const distance = apart(a.at, b.at);
  const [x, y] = distance > tiny ? [b.at[0] - a.at[0], b.at[1] - a.at[1]] : [1, 0];
  const half = (mark + tiny - distance) / 2 / (distance > tiny ? distance : 1);
  for (const [body, sign] of [
    [a, -half],
    [b, half],
  ] as const)
    body.at = [body.at[0] + sign * x, body.at[1] + sign * y];
}

/** The nearest place to a body in the box and clear of what is taken; one with its point outside the box is left alone. */
function kept({ point, at }: Pick<Body, 'point' | 'at'>, { mark, box, taken = [] }: Sizes): [number, number] {
  if (!within(point, box)) return at;
  const half = mark / 2;
  const inner: Rectangle = [box[0] + half, box[1] + half, box[2] - half, box[3] - half];
  let [x, y] = at;
  for (const [left, top, right, bottom] of taken) {
    if (!within([x, y], [left - half, top - half, right + half, bottom + half])) continue;
    const ways: Pixel[] = [
      [left - half, y],
      [right + half, y],
      [x, top - half],
      [x, bottom + half],
    ];
    const [nearest] = ways
      .filter((way) => within(way, inner))
      .sort((a, b) => apart(a, [x, y]) - apart(b, [x, y]));
    [x, y] = nearest ?? [x, y];
  }
  return [between(inner[0], x, inner[2]), between(inner[1], y, inner[3])];
}

/** Pushes bodies apart from their homes, each no farther than it must. */
function spread(bodies: readonly Body[], sizes: Sizes): void {
  const { mark } = sizes;
  for (const body of bodies) {
    body.at = kept({ ...body, at: [...body.home] }, sizes);
    body.base = body.at;
  }
  for (let round = 0; round < rounds; round += 1) {
    let quiet = true;
    for (const [a, b] of pairs(bodies, mark)) {
      if (apart(a.at, b.at) >= mark) continue;
      push(a, b, mark);
      quiet = false;
    }
    for (const body of bodies) body.at = kept(body, sizes);
    if (quiet) return;
  }
}

/** Bodies that found no place: one that overlaps another, and one pushed out of reach. */
function stuck(bodies: readonly Body[], { mark, reach }: Sizes): Set<Body> {
  const found = new Set([...pairs(bodies, mark)].flat());
  for (const body of bodies)
    if (Math.hypot(body.at[0] - body.base[0], body.at[1] - body.base[1]) > reach) found.add(body);
  return found;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function bodyOf(members: number[], points: readonly Pixel[]): Body {
  const point: Pixel =
    members.length === 1
      ? points[members[0]!]!
      : [mean(members.map((i) => points[i]![0])), mean(members.map((i) => points[i]![1]))];
  return { members, point, home: point, base: point, at: [...point] };
}

/** Gives the bodies that share a point their seats around it. */
function seated(bodies: readonly Body[], mark: number): readonly Body[] {
  for (const together of groupBy(bodies, ({ point }) => point.map(Math.round).join()).values()) {
    const around = seats(together.length, mark);
    together.forEach((body, i) => {
      body.home = [body.point[0] + around[i]![0], body.point[1] + around[i]![1]];
    });
  }
  return bodies;
}

/**
 * Puts bodies that are stuck together, each with the one whose point is nearest: of all such pairs the nearer half, so
 * that the others may find room then. The body of the point `alone` stays by itself.
 */
function joined(bodies: readonly Body[], found: Set<Body>, alone: number, points: readonly Pixel[]): Body[] {
  const [own, open] = [
    bodies.filter((body) => body.members[0] === alone),
    bodies.filter((body) => body.members[0] !== alone),
  ];
  const couples = open
    .filter((body) => found.has(body))
    .flatMap((body): { body: Body; other: Body; away: number }[] => {
      const away = (other: Body) => (other === body ? Infinity : apart(other.point, body.point));
      const [first] = open;
      const other = open.reduce((best, each) => (away(each) < away(best) ? each : best), first!);
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

/** Distance from a body to the nearest other one. */
function freeAround(body: Body, bodies: readonly Body[]): number {
  return Math.min(...bodies.map((other) => (other === body ? Infinity : apart(other.at, body.at))));
}

/**
 * Lays out the marks of a view so that no two overlap. Each stays as near to its true point as it can; where there is no
 * room, one mark stands for several points. The point `alone`, if there is one, keeps a mark of its own. The result is in
 * the order of the points and depends on nothing else than what is given. Pairs are pushed apart as in overlap removal by
 * constraint projection (Jakobsen, “Advanced Character Physics”, 2001).
 */
export function layout(points: readonly Pixel[], sizes: Sizes, alone = -1): Placed[] {
  const rest = [...points.keys()].filter((i) => i !== alone);
  const stacks = groupBy(rest, (i) => points[i]!.map(Math.round).join());
  const groups = [...stacks.values()].flatMap((stack) =>
    stack.length > mostOnRing ? [stack] : stack.map((i) => [i]),
  );
  if (alone >= 0) groups.push([alone]);
  groups.sort((a, b) => a[0]! - b[0]!);
  let bodies: readonly Body[] = seated(
    groups.map((members) => bodyOf(members, points)),
    sizes.mark,
  );
  for (;;) {
    spread(bodies, sizes);
    const found = stuck(bodies, sizes);
    const next = found.size ? joined(bodies, found, alone, points) : bodies;
    if (next.length === bodies.length) break;
    bodies = seated(next, sizes.mark);
  }
  return bodies.map((body) => ({
    members: body.members,
    point: body.point,
    at: body.at,
    free: freeAround(body, bodies),
  }));
}
