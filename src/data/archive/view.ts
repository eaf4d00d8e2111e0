import type { Dataset } from '../../../geo/model/schema.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import { DatasetError, inFile } from '../kit/dataset-error.ts';
import { mostSites } from '../catalogue/scale.ts';
import { gathered, tilesIn, type Counted } from './cells.ts';
import { excerpts, type Named } from './excerpt.ts';
import { merged } from './merge.ts';
import type { Archive } from './open.ts';
import { recordOf } from './record.ts';
import { standingIn, type Box, type Standing, type ZXY } from './tile.ts';

/** What is looked at, and the records that the page names and cannot do without. */
export interface Look {
  box: Box;
  zoom: number;
  named: Named;
}

/** What of an archive is in view. */
export interface Part {
  /** How many sites stand in the view; null where it is too wide to be counted. */
  count: number | null;
  /** Whether the sites in view are the dataset of the page. */
  listed: boolean;
  clusters: Counted[];
  /** What was left out: the tile, the record and the reason. */
  faults: string[];
  /** How many faults there are beyond those. */
  more: number;
}

/** More tiles than this are not read for one view. */
const mostTiles = 64;
/** More tiles than this are not read only to list what is in view a little sooner. */
const fewTiles = 36;
const mostFaults = 8;
const within =
  ([west, south, east, north]: Box) =>
  ({ point: [lon, lat] }: Standing) =>
    lon >= west && lon <= east && lat >= south && lat <= north;

interface Tile {
  at: ZXY;
  standing: Standing[];
}
interface Found {
  inView: { standing: Standing; at: ZXY }[];
  faults: string[];
  count: number;
}

/** Looks into an archive, a view at a time. What was read lately is kept. */
export class Views {
  readonly #archive: Archive;
  readonly #file: string;
  readonly #tiles = new Map<string, Promise<Tile>>();
  readonly #checked = new WeakMap<Standing, Dataset | DatasetError>();

  constructor(archive: Archive, file: string) {
    this.#archive = archive;
    this.#file = file;
  }

  #name = ([z, x, y]: ZXY) => `${this.#file} ${z}/${x}/${y}`;

  async #read(at: ZXY): Promise<Tile> {
    try {
      const tile = await this.#archive.tiles.getZxy(...at);
      return { at, standing: tile ? standingIn(tile.data, at) : [] };
    } catch (error) {
      const fault =
        error instanceof DatasetError
          ? error
          : new DatasetError('', `cannot be read (${(error as Error).message})`);
      throw inFile(fault, this.#name(at));
    }
  }

  #tile(at: ZXY): Promise<Tile> {
    const key = at.join('/');
    const tile = this.#tiles.get(key) ?? this.#read(at);
    this.#tiles.delete(key);
    this.#tiles.set(key, tile);
    // What failed is asked for again with the next view.
    tile.catch(() => this.#tiles.delete(key));
    if (this.#tiles.size > 2 * mostTiles) this.#tiles.delete(this.#tiles.keys().next().value!);
    return tile;
  }

  #record(standing: Standing, at: ZXY): Dataset | DatasetError {
    const record = this.#checked.get(standing) ?? recordOf(standing, at);
    this.#checked.set(standing, record);
    return record;
  }

  /** What stands in a box in the tiles of a zoom; null where there are too many tiles. */
  async #standing(box: Box, z: number): Promise<Found | null> {
    const tiles = tilesIn(box, z, mostTiles);
    if (tiles.length > mostTiles) return null;
    const found: Found = { inView: [], faults: [], count: 0 };
    for (const tile of await Promise.allSettled(tiles.map((at) => this.#tile(at)))) {
      if (tile.status === 'rejected') found.faults.push((tile.reason as Error).message);
      else
        for (const standing of tile.value.standing.filter(within(box))) {
          found.inView.push({ standing, at: tile.value.at });
          found.count += standing.count;
        }
    }
    return found;
  }

  /**
   * What is in view, and its dataset: the sites in view with all that is stated of them, and what the page names of the
   * datasets that it has been told `lately`.
   */
  async look(
    { box, zoom, named }: Look,
    lately: readonly Dataset[],
  ): Promise<{ part: Part; dataset: Dataset }> {
    const [min, max] = this.#archive.zooms;
    let z = Math.min(max, Math.max(min, Math.floor(zoom)));
    while (z > min && tilesIn(box, z, mostTiles).length > mostTiles) z -= 1;
    let found = await this.#standing(box, z);
    // Where few sites are in view, they are listed before the map is as close as the deepest tiles.
    const closer =
      z < max && found !== null && found.count <= mostSites && tilesIn(box, max, fewTiles).length <= fewTiles;
    if (closer) found = await this.#standing(box, (z = max));
    const { inView = [], faults = [], count = null } = found ?? {};
    const listed = z === max && count !== null && count <= mostSites;

    const records = new Map<Dataset, string>();
    if (listed)
      for (const { standing, at } of inView) {
        const record = this.#record(standing, at);
        if (record instanceof DatasetError) faults.push(inFile(record, this.#name(at)).message);
        else records.set(record, `${this.#name(at)} · sites (${standing.site?.id})`);
      }
    const kept = lately.map((dataset) => excerpts(catalogue(dataset))(named));
    const dataset = merged([...records.keys(), ...kept], (record, reason) =>
      faults.push([records.get(record) ?? this.#file, reason].join(' · ')),
    );
    const part: Part = {
      count,
      listed,
      clusters: listed
        ? []
        : gathered(
            inView.map(({ standing }) => standing),
            Math.floor(zoom),
            max,
          ),
      faults: faults.slice(0, mostFaults),
      more: Math.max(0, faults.length - mostFaults),
    };
    return { part, dataset };
  }
}
