import type { Feature, FeatureCollection, MultiPoint } from 'geojson';
import { has } from '../../data/kit/bitset.ts';
import type { Box } from '../../data/kit/box.ts';
import { worldSize } from '../../data/kit/mercator.ts';
import { DotSource } from '../crowd/dot-source.ts';

/** Dots in a view as GeoJSON: one feature for each colour, and one for dots of unknown colour. */
export type VisibleDots = FeatureCollection<MultiPoint, { colour?: string }>;

/** Width of a grid cell in CSS pixels. Only the first dot in a cell is drawn, as it would hide the others. */
const smallestCell = 4;
/**
 * Maximum number of dots drawn on the map; while there are more, the cells of the grid that thins them out grow by
 * `growth`.
 */
const most = 5000;
const growth = 1.25;
/**
 * Factor that gives each cell of a grid a number of its own (column × factor + row): larger than any number of rows.
 */
const column = 2 ** 24;

/** Thins out the dots of a large dataset to those that can be distinguished in a view. */
export class SparseDots extends DotSource {
  /** Finds the dots to draw in a box in degrees at a zoom, each at the point of a site. */
  query(box: Box, zoom: number): VisibleDots {
    const within = this.#within(box);
    const pixels = worldSize * 2 ** zoom;
    let [cellSide, rows] = [smallestCell, this.#firstPerCell(within, pixels / smallestCell)];
    while (rows.length > most) rows = this.#firstPerCell(within, pixels / (cellSide *= growth));
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
    const inside: number[] = [];
    for (let row = 0; 2 * row < points.length; row += 1) {
      const [lon, lat] = [points[2 * row]!, points[2 * row + 1]!];
      // Skip sites outside the box. This also skips sites without a point: NaN compares as false.
      if (!(lon >= west && lon <= east && lat >= south && lat <= north)) continue;
      if (!rows || has(rows, row)) inside.push(row);
    }
    return inside;
  }

  /**
   * Keeps the first site in each cell of a grid that has `cells` columns around the world; sites are given by row
   * (number in the dataset).
   */
  #firstPerCell(rows: readonly number[], cells: number): number[] {
    const filled = new Set<number>();
    return rows.filter((row) => {
      const [x, y] = [this.world[2 * row]!, this.world[2 * row + 1]!];
      const cell = Math.floor(x * cells) * column + Math.floor(y * cells);
      if (filled.has(cell)) return false;
      filled.add(cell);
      return true;
    });
  }
}
