import { load } from './load.ts';
import { answering, type Question } from './search-answer.ts';

/** Where the dataset is in which to search, told first. */
export interface Opening {
  dataset: string;
}

let opening = '';
const answer = answering(() => load(opening));

addEventListener('message', ({ data }: MessageEvent<Opening | Question>) => {
  if ('dataset' in data) opening = data.dataset;
  else void answer(data).then((told) => postMessage(told));
});
