import type { Box } from '../../data/kit/box.ts';
import { Channel } from '../../data/workers/ask.ts';
import type { WatchProtocol } from './protocol.ts';

/**
 * What a worker sees of the sites at some points: longitude and latitude of each in turn, in degrees. `seen` is reactive
 * and stays until the worker has seen something else.
 */
export class Watching<Shown, Answer> {
  readonly #channel: Channel<WatchProtocol<Shown, Answer>>;
  seen: Answer = $state.raw()!;

  constructor(worker: Worker, points: Float64Array, nothing: Answer, failed: () => void) {
    this.#channel = new Channel(worker);
    this.seen = nothing;
    this.#channel.ask('points', points).catch(failed);
  }

  show(shown: Shown): void {
    this.#take(this.#channel.ask('show', shown));
  }

  look(box: Box, zoom: number): void {
    this.#take(this.#channel.ask('look', { box, zoom }));
  }

  #take(answer: Promise<Answer | null>): void {
    answer.then((seen) => (this.seen = seen ?? this.seen), reportError);
  }

  end(): void {
    this.#channel.close();
  }
}
