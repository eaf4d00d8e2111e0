import { load } from './load.ts';
import { answering } from './search-answer.ts';
import type { SearchProtocol } from './workers/protocol.ts';
import { serve } from './workers/serve.ts';

let address = '';
const answer = answering(() => load(address));

/** Searches one dataset, which is fetched at the first question. */
serve<SearchProtocol>({
  search({ dataset, ...question }) {
    address = dataset;
    return answer(question);
  },
});
