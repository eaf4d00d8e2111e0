import Supercluster from 'supercluster';
import { has, type Bitset } from '../../data/kit/bitset.ts';
import type { Box } from '../../data/kit/box.ts';
import { groupBy } from '../../data/kit/collect.ts';
import { maxOnRing } from '../view/layout.ts';
import { closestZoom, maxRows as mostListed } from '../../data/catalogue/scale.ts';
import type { VisibleSites } from '../sites/viewport-query.ts';

/** Radius in CSS pixels within which sites form a cluster. */
const radius = 60;
/** Highest zoom with clusters. One zoom closer, only sites at the same point share a symbol. */
const lastZoom = closestZoom - 1;
/**
 * Maximum number of clusters, stacks (sites at one point) and single sites in a view; if there are more, the larger
 * clusters of a lower zoom are used.
 */
const most = 400;

/** Groups the sites that pass the filters into clusters, with Supercluster. */
export class Clusters {
  readonly #points: Float64Array;
  /** Index of the sites that pass the filters; empty until the first call of `show`. */
  #index = new Supercluster<{ row: number }>().load([]);

  /** @param points longitude and latitude of each site in turn, in degrees; NaN without a place */
  constructor(points: Float64Array) {
    this.#points = points;
  }

  /** Sets the sites that pass the filters, as rows (numbers of sites in the dataset). */
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

  /** Finds clusters, stacks and single sites in a box in degrees at a zoom, sorted from north to south. */
  query(box: Box, zoom: number): VisibleSites {
    let level = Math.min(Math.floor(zoom), lastZoom + 1);
    let visible = this.#at(box, level);
    while (level > 0 && visible.clusters.length + visible.stacks.length + visible.singles.length > most)
      visible = this.#at(box, (level -= 1));
    visible.clusters.sort((a, b) => b.point[1] - a.point[1]);
    visible.singles.sort((a, b) => this.#points[2 * b + 1]! - this.#points[2 * a + 1]!);
    return visible;
  }

  #at(box: Box, zoom: number): VisibleSites {
    const visible: VisibleSites = { clusters: [], stacks: [], singles: [] };
    for (const { geometry, properties } of this.#index.getClusters(box, zoom)) {
      if ('cluster' in properties)
        visible.clusters.push({
          point: geometry.coordinates as [number, number],
          count: properties.point_count,
          opens: this.#index.getClusterExpansionZoom(properties.cluster_id),
        });
      else visible.singles.push(properties.row);
    }
    if (zoom <= lastZoom) return visible;
    // Let many sites at one point share a symbol: no zoom separates them.
    const points = groupBy(visible.singles, (row) => `${this.#points[2 * row]} ${this.#points[2 * row + 1]}`);
    visible.singles = [];
    for (const rows of points.values()) {
      const point: [number, number] = [this.#points[2 * rows[0]!]!, this.#points[2 * rows[0]! + 1]!];
      if (rows.length > maxOnRing)
        visible.stacks.push({
          point,
          count: rows.length,
          rows: rows.toSorted((a, b) => a - b).slice(0, mostListed),
        });
      else visible.singles.push(...rows);
    }
    return visible;
  }
}
