import type { Bitset } from '../../data/kit/bitset.ts';
import type { Colours } from '../../data/filter/dots.ts';
import { toWorld } from '../../data/kit/mercator.ts';

/** Sites to be drawn as dots: their points, colours, and which of them pass the filters. */
export class DotSource {
  /** Longitude and latitude of every site in turn, in degrees: one pair of numbers for each site. */
  protected readonly points: Float64Array;
  /** Point of each site in Web Mercator, from 0 to 1 around the world: x and y in turn. */
  protected readonly world: Float64Array;
  protected rows: Bitset | null = null;
  protected colours: Colours | null = null;

  constructor(points: Float64Array) {
    this.points = points;
    this.world = new Float64Array(points.length);
    for (let at = 0; at < points.length; at += 2) this.world.set(toWorld([points[at]!, points[at + 1]!]), at);
  }

  /**
   * Sets the sites that pass the filters, as rows (numbers of sites in the dataset), and the colours of all sites, if
   * known.
   */
  show(rows: Bitset, colours: Colours | null): void {
    this.rows = rows;
    this.colours = colours;
  }
}
