import { load } from './load.ts';
import { answering, type Question } from './search-answer.ts';

/** First message: the address of the dataset to search. */
export interface Opening {
  dataset: string;
}

let opening = '';
const answer = answering(() => load(opening));

addEventListener('message', ({ data }: MessageEvent<Opening | Question>) => {
  if ('dataset' in data) opening = data.dataset;
  else void answer(data).then((told) => postMessage(told));
});
