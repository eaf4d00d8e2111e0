import type { Bitset } from '../../data/kit/bitset.ts';
import type { Colours } from '../../data/filter/dots.ts';
import { toWorld } from '../../data/kit/mercator.ts';

/** Where very many sites are, and which of them are shown and how. */
export class ShownDots {
  /** Longitude and latitude of each in turn, in degrees. */
  protected readonly points: Float64Array;
  /** Where each lies in shares of the Mercator square, right and down in turn. */
  protected readonly world: Float64Array;
  protected rows: Bitset | null = null;
  protected colours: Colours | null = null;

  constructor(points: Float64Array) {
    this.points = points;
    this.world = new Float64Array(points.length);
    for (let at = 0; at < points.length; at += 2) this.world.set(toWorld([points[at]!, points[at + 1]!]), at);
  }

  /** Takes the rows of the sites that are shown from now on, and the colours of all, where they are known. */
  show(rows: Bitset, colours: Colours | null): void {
    this.rows = rows;
    this.colours = colours;
  }
}
