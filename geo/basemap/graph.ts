import type { Position } from 'geojson';
import { metres, x, y } from './geometry.ts';

/**
 * Distance in metres below which two vertices become one node. It joins pieces cut at tile edges, and the two copies of
 * a line that the source holds 20 m apart.
 */
const SAME_NODE = 22;
/** Maximum distance in metres from a requested end point to the nearest line of the network. */
const FARTHEST = 5000;
const CELL = 0.0005;

/**
 * Network of line pieces, to turn fragments and doubled lines into one clean line: the shortest path between two
 * points.
 */
export class LineGraph {
  readonly #nodes: Position[] = [];
  readonly #next: Map<number, number>[] = [];
  readonly #cells = new Map<string, number[]>();

  constructor(pieces: Position[][]) {
    for (const piece of pieces) {
      const ids = piece.map((p) => this.#node(p));
      for (let i = 1; i < ids.length; i++) this.#link(ids[i - 1] as number, ids[i] as number);
    }
  }

  #node(p: Position): number {
    const [column, row] = [Math.floor(x(p) / CELL), Math.floor(y(p) / CELL)];
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        for (const id of this.#cells.get(`${column + dx} ${row + dy}`) ?? []) {
          if (metres(this.#nodes[id] as Position, p) < SAME_NODE) return id;
        }
      }
    }
    const id = this.#nodes.push(p) - 1;
    this.#next.push(new Map());
    const key = `${column} ${row}`;
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), id]);
    return id;
  }

  #link(a: number, b: number): void {
    if (a === b) return;
    const length = metres(this.#nodes[a] as Position, this.#nodes[b] as Position);
    this.#next[a]?.set(b, length);
    this.#next[b]?.set(a, length);
  }

  #nearestNode(p: Position): number {
    let [least, at] = [Infinity, -1];
    for (const [id, node] of this.#nodes.entries()) {
      const d = metres(node, p);
      if (d < least) [least, at] = [d, id];
    }
    if (least > FARTHEST)
      throw new Error(`No line within ${FARTHEST} m of ${p.join(', ')}: the nearest is ${least} m away`);
    return at;
  }

  /**
   * Finds the shortest path (Dijkstra, 1959) from the node nearest `from` to the node nearest `to`, as a line.
   * @throws Error where no path joins them, or a point is farther than 5 km from every line
   */
  path(from: Position, to: Position): Position[] {
    const [start, end] = [this.#nearestNode(from), this.#nearestNode(to)];
    const distance = new Map([[start, 0]]);
    const before = new Map<number, number>();
    const open = new Set([start]);
    while (open.size > 0) {
      let at = -1;
      for (const id of open) if (at < 0 || (distance.get(id) ?? 0) < (distance.get(at) ?? 0)) at = id;
      if (at === end) break;
      open.delete(at);
      for (const [id, length] of this.#next[at] ?? []) {
        const through = (distance.get(at) ?? 0) + length;
        if (through >= (distance.get(id) ?? Infinity)) continue;
        distance.set(id, through);
        before.set(id, at);
        open.add(id);
      }
    }
    if (!before.has(end)) throw new Error(`No way from ${from.join(', ')} to ${to.join(', ')}`);
    const line: Position[] = [];
    for (let at: number | undefined = end; at !== undefined; at = before.get(at)) {
      line.unshift(this.#nodes[at] as Position);
    }
    return line;
  }
}
