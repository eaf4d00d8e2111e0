import { addProtocol, removeProtocol } from 'maplibre-gl';
import type { Bitset } from '../../data/kit/bitset.ts';
import type { Colours } from '../../data/filter/dots.ts';
import { Channel } from '../../data/workers/ask.ts';
import type { DotsProtocol } from './protocol.ts';

let made = 0;

/**
 * Lets a map have the dots of very many sites as vector tiles, which a worker cuts from their points. As a file of
 * GeoJSON, MapLibre would hand all of them back to the page, and read them anew with each change of the style.
 */
export class Dots {
  /** Where the map gets the tiles. */
  readonly address: string;
  readonly #protocol = `sited-dots-${(made += 1)}`;
  readonly #channel = new Channel<DotsProtocol>(
    new Worker(new URL('./dots-worker.ts', import.meta.url), { type: 'module' }),
  );
  /** Number of times that what is shown has changed: a tile that was cut before is cut anew. */
  #turn = 0;

  /** `points` holds longitude and latitude of each site in turn, in degrees; `failed` is called if the worker does not run. */
  constructor(points: Float64Array, failed: () => void) {
    this.address = `${this.#protocol}://{z}/{x}/{y}`;
    this.#channel.ask('points', points).catch(failed);
    addProtocol(this.#protocol, async ({ url }) => ({ data: await this.#fetch(url) }));
  }

  async #fetch(url: string): Promise<ArrayBuffer> {
    const [zoom, column, row] = url.split('/').slice(-3).map(Number) as [number, number, number];
    const turn = this.#turn;
    const { buffer } = await this.#channel.ask('tile', [zoom, column, row]);
    return turn === this.#turn ? buffer : this.#fetch(url);
  }

  /** Takes the rows of the sites that are shown from now on, and the colours of all, where they are known. */
  show(rows: Bitset, colours: Colours | null): void {
    this.#turn += 1;
    this.#channel.ask('show', { rows, colours }).catch(reportError);
  }

  remove(): void {
    removeProtocol(this.#protocol);
    this.#channel.close();
  }
}
