import type { Feature, FeatureCollection, MultiPoint } from 'geojson';
import { has } from '../../data/kit/bitset.ts';
import type { Box } from '../../data/kit/box.ts';
import { worldSize } from '../../data/kit/mercator.ts';
import { ShownDots } from '../crowd/shown-dots.ts';

/** The points of the dots in a view, by their colour where it is known. */
export type DotsSeen = FeatureCollection<MultiPoint, { colour?: string }>;

/** Of dots in one square of so many CSS pixels only the first is drawn: the others would lie over it. */
const finest = 4;
/** More than this are never drawn at once: the squares grow until there are fewer. */
const most = 5000;
const coarser = 1.25;
/** More than there are squares from the top of the world to its bottom. */
const column = 2 ** 24;

/** The sites of a large dataset as the few dots that can be told apart in one view. */
export class SparseDots extends ShownDots {
  /** The dots in a box of degrees at a zoom, each where a site is. */
  see(box: Box, zoom: number): DotsSeen {
    const within = this.#within(box);
    const pixels = worldSize * 2 ** zoom;
    let [side, rows] = [finest, this.#apart(within, pixels / finest)];
    while (rows.length > most) rows = this.#apart(within, pixels / (side *= coarser));
    const features = new Map<string | undefined, Feature<MultiPoint, { colour?: string }>>();
    for (const row of rows) {
      const colour = this.colours?.names[this.colours.of[row]!];
      let feature = features.get(colour);
      if (!feature) {
        const properties = colour === undefined ? {} : { colour };
        const geometry = { type: 'MultiPoint' as const, coordinates: [] };
        features.set(colour, (feature = { type: 'Feature', geometry, properties }));
      }
      feature.geometry.coordinates.push([this.points[2 * row]!, this.points[2 * row + 1]!]);
    }
    return { type: 'FeatureCollection', features: [...features.values()] };
  }

  #within([west, south, east, north]: Box): number[] {
    const [rows, points] = [this.rows, this.points];
    const found: number[] = [];
    for (let row = 0; 2 * row < points.length; row += 1) {
      const [lon, lat] = [points[2 * row]!, points[2 * row + 1]!];
      // What has no point compares with nothing.
      if (!(lon >= west && lon <= east && lat >= south && lat <= north)) continue;
      if (!rows || has(rows, row)) found.push(row);
    }
    return found;
  }

  /** The first row in each square, of which so many stand side by side across the world. */
  #apart(rows: readonly number[], squares: number): number[] {
    const taken = new Set<number>();
    return rows.filter((row) => {
      const [x, y] = [this.world[2 * row]!, this.world[2 * row + 1]!];
      const square = Math.floor(x * squares) * column + Math.floor(y * squares);
      if (taken.has(square)) return false;
      taken.add(square);
      return true;
    });
  }
}
