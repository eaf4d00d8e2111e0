import type { Box } from '../../data/kit/box.ts';
import { Channel } from '../../data/workers/ask.ts';
import type { QueryProtocol } from './protocol.ts';

/** Asks a worker for the sites in view; `visible` is the latest answer. Reactive (Svelte). */
export class WorkerQuery<Shown, Answer> {
  readonly #channel: Channel<QueryProtocol<Shown, Answer>>;
  visible: Answer = $state.raw()!;

  /** Takes longitude and latitude of each site in turn, in degrees, as `points`. */
  constructor(worker: Worker, points: Float64Array, initial: Answer, failed: () => void) {
    this.#channel = new Channel(worker);
    this.visible = initial;
    this.#channel.ask('points', points).catch(failed);
  }

  show(shown: Shown): void {
    this.#take(this.#channel.ask('show', shown));
  }

  look(box: Box, zoom: number): void {
    this.#take(this.#channel.ask('look', { box, zoom }));
  }

  #take(answer: Promise<Answer | null>): void {
    answer.then((answered) => (this.visible = answered ?? this.visible), reportError);
  }

  close(): void {
    this.#channel.close();
  }
}
