import type { Catalogue } from '../../data/catalogue/catalogue.ts';
import type { Digest } from '../../data/filter/digest.ts';
import type { Dots } from '../../data/filter/dots.ts';
import { narrowed, type Narrowed, type Through } from '../../data/filter/narrowed.ts';
import type { Question } from '../../data/search/answer.ts';
import type { Asker } from '../../data/workers/ask.ts';
import type { OpenProtocol } from '../../data/workers/protocol.ts';
import { home } from '../params.ts';
import type { Lensed, Opened, Stranger, Ways } from './opened.ts';

/**
 * Very many sites, of which the worker that has read them answers what a lens lets through and what is searched for.
 * At first nothing but where they are may be known.
 */
export class LargeData implements Opened {
  readonly from: Stranger;
  readonly listed = true;
  readonly long = true;
  readonly partial = false;
  readonly part = null;
  readonly total = null;
  readonly coming = false;
  readonly #channel: Asker<OpenProtocol>;
  readonly #dots: Dots;
  #data = $state.raw<{ whole: Catalogue; digest: Partial<Digest>; stage: Opened['stage'] }>()!;
  wanted = $state.raw<Through>(home);
  failed = $state(false);
  #narrowed = $state.raw<Lensed | null>(null);
  readonly seen: Lensed = $derived(
    this.#narrowed ?? {
      lens: home.lens,
      known: home.known,
      catalogue: this.whole,
      digest: this.#data.digest,
      rows: null,
    },
  );

  /** `digest` is null as long as nothing is known but the `sites` and where they are. */
  constructor(
    channel: Asker<OpenProtocol>,
    from: Stranger,
    dots: Dots,
    sites: Catalogue,
    digest: Digest | null = null,
  ) {
    this.from = from;
    this.#channel = channel;
    this.#dots = dots;
    this.#data = { whole: sites, digest: digest ?? {}, stage: digest ? 'statements' : 'sites' };
  }

  /** Takes what is stated of the sites that are there already. */
  tell(whole: Catalogue, digest: Digest): void {
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
    return !this.#stands(this.seen);
  }

  through(wanted: Through): void {
    this.wanted = wanted;
    this.failed = false;
    const { lens, known } = wanted;
    if (lens === home.lens && known === home.known) this.#narrowed = null;
    else
      this.#channel.ask('lens', { lens, known }).then(
        (found) => this.#take({ lens, known }, found),
        () => this.#fail({ lens, known }),
      );
  }

  /** True of a lens that is still wanted: of several that were asked for, the last is on its way. */
  #stands({ lens, known }: Through): boolean {
    return lens === this.wanted.lens && known === this.wanted.known;
  }

  #take(through: Through, found: Narrowed | null): void {
    if (!found || !this.#stands(through)) return;
    const { sites: rows, digest } = found;
    this.#narrowed = { ...through, catalogue: narrowed(this.whole, through, found), digest, rows };
  }

  /** What is shown stays, and the page says that it does. */
  #fail(through: Through): void {
    if (!this.#stands(through)) return;
    const { lens, known } = this.seen;
    this.wanted = { lens, known };
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
