import type { Dataset } from '../../geo/schema.ts';
import { catalogue } from './catalogue.ts';
import { searcher, type KindResults } from './search.ts';
import { visible, type Side } from './visible.ts';

/** A search request: the text, and the lens and date that narrow the data. */
export interface Question {
  text: string;
  lens: Side;
  known: string | null;
}
export type Answer = { text: string; found: KindResults[] } | { text: string; fault: string };

/** Answers search requests on the dataset that `read` gives. Reports a failure once; the next request tries again. */
export function answering(read: () => Promise<Dataset>): (question: Question) => Promise<Answer> {
  let dataset: Promise<Dataset> | null = null;
  let current: { of: string; search: Promise<ReturnType<typeof searcher>> } | null = null;

  /** The index for a lens and date; the last one is cached. */
  function index({ lens, known }: Question) {
    const of = `${lens} ${known}`;
    if (current?.of !== of) {
      dataset ??= read();
      current = { of, search: dataset.then((whole) => searcher(catalogue(visible(whole, lens, known)))) };
    }
    return current.search;
  }

  return async (question) => {
    const { text } = question;
    try {
      return { text, found: (await index(question))(text) };
    } catch (error) {
      dataset = current = null;
      return { text, fault: (error as Error).message };
    }
  };
}
