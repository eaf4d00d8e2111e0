import type { Dataset } from '../../../geo/model/schema.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import { DatasetError, inFile } from '../kit/dataset-error.ts';
import { inBox, type Box } from '../kit/box.ts';
import { maxListedSites } from '../catalogue/scale.ts';
import { clusterPoints, tilesIn, type CountedCluster } from './cells.ts';
import { subsetsOf, type RecordIds } from './subset.ts';
import { mergeRecords } from './merge.ts';
import type { Archive } from './open.ts';
import { recordOf } from './record.ts';
import { pointsInTile, type TilePoint, type ZXY } from './tile.ts';

/**
 * Part of the map to read from an archive (dataset as map tiles): box in degrees and zoom, and the ids of records that
 * the page needs even outside that part.
 */
export interface ViewRequest {
  box: Readonly<Box>;
  zoom: number;
  named: RecordIds;
}

/** Result of reading an archive (dataset as map tiles) for the visible part of the map. */
export interface ArchivePart {
  /** Number of sites in the visible part of the map; null if that is too large to count them. */
  count: number | null;
  /**
   * True if the sites in the visible part of the map are read and become the dataset of the page; false if they are
   * only counted in `clusters`.
   */
  listed: boolean;
  clusters: CountedCluster[];
  /**
   * Messages on tiles and records that were left out because of a fault, each with the name and the reason; only the
   * first few.
   */
  faults: string[];
  /** Number of further tiles and records that were left out because of a fault. */
  more: number;
}

/** Maximum number of tiles that are read for one view of the map. */
const mostTiles = 64;
/** Maximum number of tiles of the deepest zoom that are read early, for a view at a lower zoom with few sites. */
const fewTiles = 36;
const mostFaults = 8;

interface Tile {
  at: ZXY;
  points: TilePoint[];
}
interface BoxContent {
  inView: { point: TilePoint; at: ZXY }[];
  faults: string[];
  count: number;
}

/** Reads an archive (dataset as map tiles) for one view of the map after the other. The latest tiles are cached. */
export class Views {
  readonly #archive: Archive;
  readonly #file: string;
  readonly #tiles = new Map<string, Promise<Tile>>();
  readonly #checked = new WeakMap<TilePoint, Dataset | DatasetError>();

  constructor(archive: Archive, file: string) {
    this.#archive = archive;
    this.#file = file;
  }

  #name = ([z, x, y]: ZXY) => `${this.#file} ${z}/${x}/${y}`;

  async #read(at: ZXY): Promise<Tile> {
    try {
      const tile = await this.#archive.tiles.getZxy(...at);
      return { at, points: tile ? pointsInTile(tile.data, at) : [] };
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
    // Forget a tile that failed to load, so that the next view reads it again.
    tile.catch(() => this.#tiles.delete(key));
    if (this.#tiles.size > 2 * mostTiles) this.#tiles.delete(this.#tiles.keys().next().value!);
    return tile;
  }

  #record(point: TilePoint, at: ZXY): Dataset | DatasetError {
    const record = this.#checked.get(point) ?? recordOf(point, at);
    this.#checked.set(point, record);
    return record;
  }

  /** Reads the points in a box in degrees from the tiles of zoom `z`; null if there are too many tiles. */
  async #contentOf(box: Readonly<Box>, z: number): Promise<BoxContent | null> {
    const tiles = tilesIn(box, z, mostTiles);
    if (tiles.length > mostTiles) return null;
    const content: BoxContent = { inView: [], faults: [], count: 0 };
    for (const tile of await Promise.allSettled(tiles.map((at) => this.#tile(at)))) {
      if (tile.status === 'rejected') content.faults.push((tile.reason as Error).message);
      else
        for (const point of tile.value.points.filter((each) => inBox(box, each.point))) {
          content.inView.push({ point, at: tile.value.at });
          content.count += point.count;
        }
    }
    return content;
  }

  /**
   * Reads the visible part of an archive (dataset as map tiles): its sites with all statements about them, as a
   * dataset. The dataset also keeps the records with the ids `named`, taken from `lately`, the datasets that were last
   * sent to the page.
   */
  async look(
    { box, zoom, named }: ViewRequest,
    lately: readonly Dataset[],
  ): Promise<{ part: ArchivePart; dataset: Dataset }> {
    const [min, max] = this.#archive.zooms;
    let z = Math.min(max, Math.max(min, Math.floor(zoom)));
    while (z > min && tilesIn(box, z, mostTiles).length > mostTiles) z -= 1;
    let content = await this.#contentOf(box, z);
    // If the view has few sites, read them from the tiles of the highest zoom, even if the map is not that close.
    const closer =
      z < max &&
      content !== null &&
      content.count <= maxListedSites &&
      tilesIn(box, max, fewTiles).length <= fewTiles;
    if (closer) content = await this.#contentOf(box, (z = max));
    const { inView = [], faults = [], count = null } = content ?? {};
    const listed = z === max && count !== null && count <= maxListedSites;

    const records = new Map<Dataset, string>();
    if (listed)
      for (const { point, at } of inView) {
        const record = this.#record(point, at);
        if (record instanceof DatasetError) faults.push(inFile(record, this.#name(at)).message);
        else records.set(record, `${this.#name(at)} · sites (${point.site?.id})`);
      }
    const kept = lately.map((dataset) => subsetsOf(catalogue(dataset))(named));
    const dataset = mergeRecords([...records.keys(), ...kept], (record, reason) =>
      faults.push([records.get(record) ?? this.#file, reason].join(' · ')),
    );
    const part: ArchivePart = {
      count,
      listed,
      clusters: listed
        ? []
        : clusterPoints(
            inView.map(({ point }) => point),
            Math.floor(zoom),
            max,
          ),
      faults: faults.slice(0, mostFaults),
      more: Math.max(0, faults.length - mostFaults),
    };
    return { part, dataset };
  }
}
