import Supercluster from 'supercluster';
import { has, type Bitset } from '../../data/kit/bitset.ts';
import type { Box } from '../../data/kit/box.ts';
import { groupBy } from '../../data/kit/collect.ts';
import { mostOnRing } from '../view/layout.ts';
import { closestZoom, maxRows as mostListed } from '../../data/catalogue/scale.ts';
import type { Seen } from '../sites/seen.ts';

/** CSS pixels around a point within which others are counted with it. */
const radius = 60;
/** The last zoom with clusters: at the closest of the map every site stands by itself, or with those of the same point. */
const lastZoom = closestZoom - 1;
/** More than this is never drawn at once: what would be is counted as from farther away. */
const most = 400;

/** Counts the sites that are shown, and no others, where they are too near to each other to be told apart. */
export class Clusters {
  readonly #points: Float64Array;
  /** Nothing is shown until it is said what. */
  #index = new Supercluster<{ row: number }>().load([]);

  /** `points` holds longitude and latitude of each site in turn, in degrees. */
  constructor(points: Float64Array) {
    this.#points = points;
  }

  /** Takes the rows of the sites that are shown from now on. */
  show(rows: Bitset): void {
    const features = [];
    for (let row = 0; 2 * row < this.#points.length; row += 1) {
      const coordinates = [this.#points[2 * row]!, this.#points[2 * row + 1]!];
      if (!has(rows, row) || Number.isNaN(coordinates[0])) continue;
      features.push({
        type: 'Feature' as const,
        geometry: { type: 'Point' as const, coordinates },
        properties: { row },
      });
    }
    this.#index = new Supercluster<{ row: number }>({ radius, maxZoom: lastZoom, extent: 512 });
    this.#index.load(features);
  }

  /** What stands in a box of degrees at a zoom, from north to south. */
  see(box: Box, zoom: number): Seen {
    let from = Math.min(Math.floor(zoom), lastZoom + 1);
    let seen = this.#from(box, from);
    while (from > 0 && seen.clusters.length + seen.stacks.length + seen.singles.length > most)
      seen = this.#from(box, (from -= 1));
    seen.clusters.sort((a, b) => b.point[1] - a.point[1]);
    seen.singles.sort((a, b) => this.#points[2 * b + 1]! - this.#points[2 * a + 1]!);
    return seen;
  }

  #from(box: Box, zoom: number): Seen {
    const seen: Seen = { clusters: [], stacks: [], singles: [] };
    for (const { geometry, properties } of this.#index.getClusters(box, zoom)) {
      if ('cluster' in properties)
        seen.clusters.push({
          point: geometry.coordinates as [number, number],
          count: properties.point_count,
          opens: this.#index.getClusterExpansionZoom(properties.cluster_id),
        });
      else seen.singles.push(properties.row);
    }
    if (zoom <= lastZoom) return seen;
    // No zoom parts the sites of one point: where they are many, one mark stands for them.
    const points = groupBy(seen.singles, (row) => `${this.#points[2 * row]} ${this.#points[2 * row + 1]}`);
    seen.singles = [];
    for (const rows of points.values()) {
      const point: [number, number] = [this.#points[2 * rows[0]!]!, this.#points[2 * rows[0]! + 1]!];
      if (rows.length > mostOnRing)
        seen.stacks.push({
          point,
          count: rows.length,
          rows: rows.toSorted((a, b) => a - b).slice(0, mostListed),
        });
      else seen.singles.push(...rows);
    }
    return seen;
  }
}
