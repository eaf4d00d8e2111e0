import { narrowed } from '../data/narrowed.ts';
import type { LookedThrough, ToLookThrough } from '../data/open-worker.ts';
import type { Atlas } from './atlas.svelte.ts';

/** Looks through what is stated of very many sites, by way of the worker that has read it. */
export class Sight {
  /** Whether the last that was wanted could not be had. */
  failed = $state(false);
  readonly #worker: Worker;
  #atlas: Atlas | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<LookedThrough | object>) => {
      if ('through' in data && this.#atlas) this.#take(this.#atlas, data);
    });
    worker.addEventListener('error', () => this.#fail());
  }

  /** Asks for what an atlas wants to look through; it is looked through when that has come. */
  look(atlas: Atlas): void {
    const { lens, known } = atlas.wanted;
    this.#atlas = atlas;
    this.failed = false;
    if (lens === 'all' && known === null) atlas.through = atlas.wanted;
    else this.#worker.postMessage({ through: atlas.wanted } satisfies ToLookThrough, []);
  }

  #take(atlas: Atlas, told: LookedThrough): void {
    const { lens, known } = told.through;
    // Of several that were wanted, the last is on its way.
    if (lens !== atlas.wanted.lens || known !== atlas.wanted.known) return;
    if ('failed' in told) return this.#fail();
    const { sites: rows, digest: found } = told.narrowed;
    atlas.through = {
      lens,
      known,
      catalogue: narrowed(atlas.whole, told.through, told.narrowed),
      found,
      rows,
    };
  }

  /** What is shown stays, and the page says that it does. */
  #fail(): void {
    if (!this.#atlas?.waiting) return;
    const { lens, known } = this.#atlas.through;
    this.#atlas.wanted = { lens, known };
    this.failed = true;
  }
}
