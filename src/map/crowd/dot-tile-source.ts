import { addProtocol, removeProtocol } from 'maplibre-gl';
import type { Bitset } from '../../data/kit/bitset.ts';
import type { Colours } from '../../data/filter/dots.ts';
import { Channel } from '../../data/workers/ask.ts';
import type { DotTileProtocol } from './protocol.ts';

/** Number of objects of this class made so far, to give each a MapLibre protocol of its own. */
let instances = 0;

/**
 * Gives MapLibre very many sites as vector tiles of dots, which a worker encodes. With a GeoJSON source, MapLibre would
 * copy all sites to the main thread, and parse them again with each change of the style.
 */
export class DotTileSource {
  /** URL template of the dot tiles, for MapLibre: with `{z}`, `{x}` and `{y}`. */
  readonly address: string;
  readonly #protocol = `sited-dots-${(instances += 1)}`;
  readonly #channel = new Channel<DotTileProtocol>(
    new Worker(new URL('./dot-tiles-worker.ts', import.meta.url), { type: 'module' }),
  );
  /**
   * Number of changes of the filters or colours so far; a tile of dots that was encoded before the latest change is
   * fetched again.
   */
  #version = 0;

  /**
   * @param points longitude and latitude of each site in turn, in degrees
   * @param failed called if the worker does not run
   */
  constructor(points: Float64Array, failed: () => void) {
    this.address = `${this.#protocol}://{z}/{x}/{y}`;
    this.#channel.ask('points', points).catch(failed);
    addProtocol(this.#protocol, async ({ url }) => ({ data: await this.#fetch(url) }));
  }

  async #fetch(url: string): Promise<ArrayBuffer> {
    const [zoom, column, row] = url.split('/').slice(-3).map(Number) as [number, number, number];
    const version = this.#version;
    const { buffer } = await this.#channel.ask('tile', [zoom, column, row]);
    return version === this.#version ? buffer : this.#fetch(url);
  }

  /**
   * Sets the sites that pass the filters, as rows (numbers of sites in the dataset), and the colours of all sites, if
   * known.
   */
  show(rows: Bitset, colours: Colours | null): void {
    this.#version += 1;
    this.#channel.ask('show', { rows, colours }).catch(reportError);
  }

  remove(): void {
    removeProtocol(this.#protocol);
    this.#channel.close();
  }
}
