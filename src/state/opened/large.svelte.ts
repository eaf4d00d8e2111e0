import type { Catalogue } from '../../data/catalogue/catalogue.ts';
import type { Digest } from '../../data/filter/digest.ts';
import type { SiteDots } from '../../data/filter/dots.ts';
import { lensCatalogue, type LensResult, type LensChoice } from '../../data/filter/lens-result.ts';
import type { Question } from '../../data/search/answer.ts';
import type { WorkerClient } from '../../data/workers/ask.ts';
import type { OpenProtocol } from '../../data/workers/protocol.ts';
import { home } from '../params.ts';
import type { LensView, Opened, ExternalData, Ways } from './opened.ts';

/**
 * Open large dataset. The worker that read it also applies lenses (filters of statements) and searches. Until all
 * statements are read, the page may have only sites and places.
 */
export class LargeData implements Opened {
  readonly from: ExternalData;
  readonly listed = true;
  readonly long = true;
  readonly partial = false;
  readonly part = null;
  readonly total = null;
  readonly coming = false;
  readonly #channel: WorkerClient<OpenProtocol>;
  readonly #dots: SiteDots;
  #data = $state.raw<{ whole: Catalogue; digest: Partial<Digest>; stage: Opened['stage'] }>()!;
  chosen = $state.raw<LensChoice>(home);
  failed = $state(false);
  #lensView = $state.raw<LensView | null>(null);
  readonly shown: LensView = $derived(
    this.#lensView ?? {
      lens: home.lens,
      known: home.known,
      catalogue: this.whole,
      digest: this.#data.digest,
      rows: null,
    },
  );

  /** Takes filter indexes and counts as `digest`; null while the statements are not read yet. */
  constructor(
    channel: WorkerClient<OpenProtocol>,
    from: ExternalData,
    dots: SiteDots,
    sites: Catalogue,
    digest: Digest | null = null,
  ) {
    this.from = from;
    this.#channel = channel;
    this.#dots = dots;
    this.#data = { whole: sites, digest: digest ?? {}, stage: digest ? 'statements' : 'sites' };
  }

  /** Adds the statements, once they are read: replaces the dataset of sites alone by the whole one. */
  addStatements(whole: Catalogue, digest: Digest): void {
    this.#data = { whole, digest, stage: 'statements' };
  }

  get whole(): Catalogue {
    return this.#data.whole;
  }

  get stage(): Opened['stage'] {
    return this.#data.stage;
  }

  get extent() {
    return this.#dots.box;
  }

  get waiting(): boolean {
    return !this.#isChosen(this.shown);
  }

  setLens(choice: LensChoice): void {
    this.chosen = choice;
    this.failed = false;
    const { lens, known } = choice;
    if (lens === home.lens && known === home.known) this.#lensView = null;
    else
      this.#channel.ask('lens', { lens, known }).then(
        (found) => this.#take({ lens, known }, found),
        () => this.#fail({ lens, known }),
      );
  }

  /**
   * True for the lens (filter of statements) and day that the reader has chosen now; results for earlier choices are
   * dropped.
   */
  #isChosen({ lens, known }: LensChoice): boolean {
    return lens === this.chosen.lens && known === this.chosen.known;
  }

  #take(choice: LensChoice, result: LensResult | null): void {
    if (!result || !this.#isChosen(choice)) return;
    const { sites: rows, digest } = result;
    this.#lensView = { ...choice, catalogue: lensCatalogue(this.whole, choice, result), digest, rows };
  }

  /**
   * Returns to the lens (filter of statements) that is shown, because the chosen one could not be computed; `failed`
   * makes the page say so.
   */
  #fail(choice: LensChoice): void {
    if (!this.#isChosen(choice)) return;
    const { lens, known } = this.shown;
    this.chosen = { lens, known };
    this.failed = true;
  }

  search(question: Question, signal: AbortSignal) {
    return this.#channel.ask('search', question, { signal });
  }

  look(): void {}

  draw<T>(ways: Ways<T>): T {
    return ways.crowd(this.#dots);
  }

  close(): void {
    this.#channel.close();
  }
}
