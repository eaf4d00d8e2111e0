import type { Dataset } from '../../../geo/model/schema.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import { searcher, type KindResults } from './search.ts';
import { visible, type Lens } from '../catalogue/lens.ts';

/**
 * Search request: the text, the lens (a filter by who says it) and the last day of publication, `YYYY-MM-DD` or null,
 * that limit the statements searched.
 */
export interface Question {
  text: string;
  lens: Lens;
  known: string | null;
}

/**
 * Makes a function that searches the dataset that `read` loads. After a failure, the next request loads the dataset
 * again.
 */
export function searchService(read: () => Promise<Dataset>): (question: Question) => Promise<KindResults[]> {
  let dataset: Promise<Dataset> | null = null;
  let current: { of: string; search: Promise<ReturnType<typeof searcher>> } | null = null;

  /**
   * Search index of the statements that a lens (filter by account) and a last day of publication leave; the latest
   * index is cached.
   */
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
