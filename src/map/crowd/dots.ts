import { addProtocol, removeProtocol } from 'maplibre-gl';
import type { Bits } from '../../data/bits.ts';
import type { Colours } from '../../data/dots.ts';
import type { DotTile, ToldOfDots } from './dots-worker.ts';

let made = 0;

/**
 * Lets a map have the dots of very many sites as vector tiles, which a worker cuts from their points. As a file of
 * GeoJSON, MapLibre would hand all of them back to the page, and read them anew with each change of the style.
 */
export class Dots {
  /** Where the map gets the tiles. */
  readonly address: string;
  readonly #protocol = `sited-dots-${(made += 1)}`;
  readonly #worker = new Worker(new URL('./dots-worker.ts', import.meta.url), { type: 'module' });
  readonly #wanted = new Map<number, (bytes: ArrayBuffer) => void>();
  #asked = 0;
  /** Counts what has been told: a tile that was cut before is cut anew. */
  #turn = 0;

  /** `points` holds longitude and latitude of each site in turn, in degrees; `failed` is called if the worker does not run. */
  constructor(points: Float64Array, failed: () => void) {
    this.address = `${this.#protocol}://{z}/{x}/{y}`;
    this.#worker.addEventListener('message', ({ data: { key, bytes } }: MessageEvent<DotTile>) => {
      this.#wanted.get(key)?.(bytes.buffer);
      this.#wanted.delete(key);
    });
    this.#worker.addEventListener('error', failed);
    this.#tell({ points });
    addProtocol(this.#protocol, async ({ url }) => ({ data: await this.#fetch(url) }));
  }

  #tell(told: ToldOfDots): void {
    this.#worker.postMessage(told, []);
  }

  async #fetch(url: string): Promise<ArrayBuffer> {
    const [zoom, column, row] = url.split('/').slice(-3).map(Number) as [number, number, number];
    const turn = this.#turn;
    const key = (this.#asked += 1);
    const bytes = await new Promise<ArrayBuffer>((done) => {
      this.#wanted.set(key, done);
      this.#tell({ tile: [zoom, column, row], key });
    });
    return turn === this.#turn ? bytes : this.#fetch(url);
  }

  /** Takes the rows of the sites that are shown from now on, and the colours of all, where they are known. */
  show(rows: Bits, colours: Colours | null): void {
    this.#turn += 1;
    this.#tell({ rows, colours });
  }

  remove(): void {
    removeProtocol(this.#protocol);
    this.#worker.terminate();
  }
}
