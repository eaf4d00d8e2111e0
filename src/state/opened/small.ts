import type { Catalogue } from '../../data/catalogue/catalogue.ts';
import type { Digest } from '../../data/filter/digest.ts';
import type { Question } from '../../data/search/answer.ts';
import type { WorkerClient } from '../../data/workers/ask.ts';
import type { OpenProtocol } from '../../data/workers/protocol.ts';
import type { ExternalData } from './opened.ts';
import { OwnData } from './own.svelte.ts';

/**
 * Open small dataset from elsewhere: all in the memory of the page like the website’s own, but searched by the worker
 * that read it.
 */
export class SmallData extends OwnData {
  override readonly from: ExternalData;
  protected override readonly digest: Partial<Digest>;
  readonly #channel: WorkerClient<OpenProtocol>;

  constructor(
    channel: WorkerClient<OpenProtocol>,
    from: ExternalData,
    whole: Catalogue,
    digest: Partial<Digest> = {},
  ) {
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
