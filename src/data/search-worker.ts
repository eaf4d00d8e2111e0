import type { Dataset } from '../../geo/schema.ts';
import { catalogue } from './catalogue.ts';
import { load } from './load.ts';
import { searcher, type Found } from './search.ts';
import { visible, type Side } from './visible.ts';

/** What the page asks: a text, in what the lens and the date let through. */
export interface Question {
  text: string;
  lens: Side;
  known: string | null;
}
/** Where to search, told first: in the dataset at an address, or in the one that a reader has opened. */
export interface Opening {
  dataset: string | Dataset;
}
export type Answer = { text: string; found: Found[] } | { text: string; fault: string };

let opening: Opening['dataset'] = '';
let dataset: Promise<Dataset> | null = null;
let current: { of: string; search: Promise<ReturnType<typeof searcher>> } | null = null;

/** The index of what is let through; the last one is kept. */
function index({ lens, known }: Question) {
  const of = `${lens} ${known}`;
  if (current?.of !== of) {
    dataset ??= typeof opening === 'string' ? load(opening) : Promise.resolve(opening);
    current = { of, search: dataset.then((whole) => searcher(catalogue(visible(whole, lens, known)))) };
  }
  return current.search;
}

/** A failure is told once; the next question tries again. */
async function answer(question: Question): Promise<Answer> {
  const { text } = question;
  try {
    return { text, found: (await index(question))(text) };
  } catch (error) {
    dataset = current = null;
    return { text, fault: (error as Error).message };
  }
}

addEventListener('message', ({ data }: MessageEvent<Opening | Question>) => {
  if ('dataset' in data) opening = data.dataset;
  else void answer(data).then((told) => postMessage(told));
});
