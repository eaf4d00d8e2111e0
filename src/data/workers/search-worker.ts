import { load } from '../read/own.ts';
import { searchService } from '../search/answer.ts';
import type { SearchProtocol } from './protocol.ts';
import { serve } from './serve.ts';

let address = '';
const answer = searchService(() => load(address));

/** Worker that searches one dataset, which it fetches at the first request. */
serve<SearchProtocol>({
  search({ dataset, ...question }) {
    address = dataset;
    return answer(question);
  },
});
