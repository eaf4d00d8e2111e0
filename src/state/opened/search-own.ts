import { Channel, Unanswered } from '../../data/workers/ask.ts';
import type { SearchProtocol } from '../../data/workers/protocol.ts';
import type { Opened } from './opened.ts';

/**
 * Makes the search of the dataset at an address. It runs in a worker, which fetches the dataset itself, so that the
 * page need not copy it.
 */
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
      // End a worker that failed to start, so that the next request starts a new one.
      if (error instanceof Unanswered && error.why !== 'fault') close();
      throw error;
    }
  };
}

/** Searches this website’s own dataset, in a worker. */
export const searchOwn = searchIn('data/dataset.json');
