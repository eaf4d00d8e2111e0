import { load } from '../read/own.ts';
import { answering } from '../search/answer.ts';
import type { SearchProtocol } from './protocol.ts';
import { serve } from './serve.ts';

let address = '';
const answer = answering(() => load(address));

/** Searches one dataset, which is fetched at the first question. */
serve<SearchProtocol>({
  search({ dataset, ...question }) {
    address = dataset;
    return answer(question);
  },
});
