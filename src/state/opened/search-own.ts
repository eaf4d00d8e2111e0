import { Channel, Unanswered } from '../../data/workers/ask.ts';
import type { SearchProtocol } from '../../data/workers/protocol.ts';
import type { Opened } from './opened.ts';

/** Searches the dataset at an address in a worker, which fetches it itself instead of copying it from the page. */
export function searchIn(address: string): Opened['search'] {
  let channel: Channel<SearchProtocol> | null = null;
  const close = () => {
    channel?.close();
    channel = null;
  };
  return async (question, signal) => {
    if (!channel) {
      const worker = new Worker(new URL('../../data/workers/search-worker.ts', import.meta.url), {
        type: 'module',
      });
      channel = new Channel(worker);
      signal.addEventListener('abort', close, { once: true });
    }
    try {
      const dataset = new URL(address, document.baseURI).href;
      return await channel.ask('search', { ...question, dataset }, { signal });
    } catch (error) {
      // A worker that failed to start is started again with the next request.
      if (error instanceof Unanswered && error.why !== 'fault') close();
      throw error;
    }
  };
}

/** Searches our own dataset. */
export const searchOwn = searchIn('data/dataset.json');
