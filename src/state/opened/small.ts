import type { Catalogue } from '../../data/catalogue/catalogue.ts';
import type { Digest } from '../../data/filter/digest.ts';
import type { Question } from '../../data/search/answer.ts';
import type { Asker } from '../../data/workers/ask.ts';
import type { OpenProtocol } from '../../data/workers/protocol.ts';
import type { Stranger } from './opened.ts';
import { OwnData } from './own.svelte.ts';

/** A small dataset of somebody else: at hand like the site's own, and searched by the worker that has read it. */
export class SmallData extends OwnData {
  override readonly from: Stranger;
  protected override readonly digest: Partial<Digest>;
  readonly #channel: Asker<OpenProtocol>;

  constructor(channel: Asker<OpenProtocol>, from: Stranger, whole: Catalogue, digest: Partial<Digest> = {}) {
    super(whole);
    this.#channel = channel;
    this.from = from;
    this.digest = digest;
  }

  override search(question: Question, signal: AbortSignal) {
    return this.#channel.ask('search', question, { signal });
  }

  override close(): void {
    this.#channel.close();
  }
}
