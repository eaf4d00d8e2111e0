import type { Dataset } from '../../../geo/model/schema.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import { searcher, type KindResults } from './search.ts';
import { visible, type Lens } from '../catalogue/lens.ts';

/** A search request: the text, and the lens and date that narrow the data. */
export interface Question {
  text: string;
  lens: Lens;
  known: string | null;
}

/** Searches the dataset that `read` gives. After a failure the next request reads it again. */
export function searchService(read: () => Promise<Dataset>): (question: Question) => Promise<KindResults[]> {
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
    try {
      return (await index(question))(question.text);
    } catch (error) {
      dataset = current = null;
      throw error;
    }
  };
}
