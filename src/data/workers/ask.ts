import type { Fault, Message, Protocol, Reply } from './protocol.ts';

/**
 * Error of a request that got no answer: the worker reported a fault, does not run (`error`), sent a message that
 * cannot be read (`messageerror`), or the request was aborted.
 */
export class Unanswered extends Error {
  override name = 'Unanswered';
  constructor(
    readonly why: 'fault' | 'error' | 'messageerror' | 'abort',
    { record, reason }: Fault,
  ) {
    super(reason);
    this.record = record;
  }
  readonly record: string;
}

interface Options<Report> {
  /** Signal that ends the wait for a worker’s answer; the worker itself continues. */
  signal?: AbortSignal;
  report?: (report: Report) => void;
}

interface Pending {
  report(report: unknown): void;
  answer(answer: unknown): void;
  refuse(error: Unanswered): void;
}

/** Client of a worker; `P` lists the types of requests and answers. */
export interface WorkerClient<P extends Protocol<P>> {
  /**
   * Sends a request and waits for the answer.
   * @throws Unanswered if there is no answer
   */
  ask<T extends keyof P>(
    type: T,
    request: P[T]['request'],
    options?: Options<P[T]['report']>,
  ): Promise<P[T]['answer']>;
  /** Ends the worker; promises of requests that are not answered yet stay pending. */
  close(): void;
}

/** Sends requests to a worker and waits for its answers. Once the worker has failed, every request fails. */
export class Channel<P extends Protocol<P>> implements WorkerClient<P> {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #asked = 0;
  #failure: Unanswered | null = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Reply<P>>) => this.#hear(data));
    worker.addEventListener('error', ({ message }) => this.#fail('error', message));
    worker.addEventListener('messageerror', () => this.#fail('messageerror', 'a message cannot be read'));
  }

  #hear(reply: Reply<P>): void {
    const pending = this.#pending.get(reply.id);
    if (reply.type === 'report') pending?.report(reply.report);
    else if (reply.type === 'answer') pending?.answer(reply.answer);
    else pending?.refuse(new Unanswered('fault', reply.fault));
  }

  #fail(why: 'error' | 'messageerror', reason: string): void {
    this.#failure = new Unanswered(why, { record: '', reason });
    for (const pending of this.#pending.values()) pending.refuse(this.#failure);
  }

  ask<T extends keyof P>(
    type: T,
    request: P[T]['request'],
    { signal, report = () => {} }: Options<P[T]['report']> = {},
  ): Promise<P[T]['answer']> {
    if (this.#failure) return Promise.reject(this.#failure);
    const id = (this.#asked += 1);
    return new Promise<P[T]['answer']>((resolve, reject) => {
      const abort = () => refuse(new Unanswered('abort', { record: '', reason: 'aborted' }));
      const settle = () => {
        this.#pending.delete(id);
        signal?.removeEventListener('abort', abort);
      };
      const refuse = (error: Unanswered) => {
        settle();
        reject(error);
      };
      const answer = (answered: P[T]['answer']) => {
        settle();
        resolve(answered);
      };
      if (signal?.aborted) return abort();
      signal?.addEventListener('abort', abort);
      this.#pending.set(id, { report, answer, refuse });
      this.#worker.postMessage({ type, id, request } satisfies Message<P>, []);
    });
  }

  close(): void {
    this.#worker.terminate();
    this.#pending.clear();
  }
}
