import type { KindResults, Hit } from '../../data/search/search.ts';
import type { Question } from '../../data/search/answer.ts';
import { isAvailable, openResult } from './open-result.ts';
import type { View } from '../kit/context.svelte.ts';

export { default as SearchResults } from './SearchResults.svelte';

/**
 * Searches the data in a worker, one query at a time; holds the latest results and the one marked by the arrow keys.
 */
export class Finder {
  #results = $state.raw<readonly KindResults[]>([]);
  /** Search results of which the page still has the records; a record can be gone when the map has moved. */
  readonly found: readonly KindResults[] = $derived(this.#results.map((one) => this.#available(one)));
  /** Query that the current results answer; null before the first results. */
  answered = $state<string | null>(null);
  /** Message of a failed search. */
  fault = $state<string | null>(null);
  /** Index in `hits` of the result marked by the arrow keys; −1 if none is. */
  active = $state(-1);
  readonly hits: readonly Hit[] = $derived(this.found.flatMap(({ hits }) => hits));

  #abort = new AbortController();
  #pending = $state.raw<Question | null>(null);
  #next: Question | null = null;
  /** True if Enter was pressed before the search results came; the first result is opened then. */
  #openFirst = false;

  /**
   * True if the reader has closed the results, null before any choice: with an address that contains a query and opens
   * a site, the page shows the site first.
   */
  #closed = $state<boolean | null>(null);
  readonly text = $derived.by(() => this.view.atlas.q.trim());
  readonly open = $derived.by(() => {
    const { site, source } = this.view.atlas;
    return this.text !== '' && !(this.#closed ?? (site !== null || source !== null));
  });
  readonly listed = $derived(this.open && this.hits.length > 0);

  constructor(readonly view: View) {}

  /** Searches for a query; while a search is running, only the latest query waits. */
  ask(question: Question): void {
    this.#openFirst = false;
    if (question.text !== '') this.#send(question);
  }

  /** Repeats a search with a new worker, after a failure. */
  retry(question: Question): void {
    this.close();
    this.ask(question);
  }

  #send(question: Question): void {
    if (this.#pending) this.#next = question;
    else {
      this.#pending = question;
      void this.#answer(question, this.#abort.signal);
    }
  }

  async #answer(question: Question, signal: AbortSignal): Promise<void> {
    let found: readonly KindResults[] = [];
    let fault: string | null = null;
    try {
      found = await this.view.atlas.opened.search(question, signal);
    } catch (error) {
      fault = (error as Error).message;
    }
    if (!signal.aborted) this.#receive(question.text, found, fault);
  }

  #receive(text: string, found: readonly KindResults[], fault: string | null): void {
    const next = this.#next;
    this.#pending = this.#next = null;
    this.active = -1;
    this.fault = fault;
    this.#results = found;
    this.answered = text;
    if (next) return this.#send(next);
    if (this.#openFirst) this.#enter();
    this.#openFirst = false;
  }

  #available(found: KindResults): KindResults {
    return { ...found, hits: found.hits.filter((hit) => isAvailable(this.view.atlas.whole, hit)) };
  }

  /** True while a search is running: until it ends, an empty list does not mean “no results”. */
  get asking(): boolean {
    return this.#pending !== null;
  }

  /** Shows the search results; on a phone, raises the bottom sheet to its full height. */
  show(): void {
    this.#closed = false;
    this.view.atlas.sheet = 'full';
  }

  closeResults(): void {
    this.#closed = true;
  }

  choose(hit: Hit): void {
    this.closeResults();
    this.view.atlas.sheet = 'half';
    openResult(this.view.atlas, hit);
  }

  /** Opens the marked search result, or else the first one, as soon as the latest query is answered. */
  #enter(): void {
    const hit = this.hits[Math.max(0, this.active)];
    if (this.#pending) this.#openFirst = true;
    else if (hit) this.choose(hit);
  }

  /** Marks the next or previous search result; after the last one no result is marked, then the first again. */
  #step(by: 1 | -1): void {
    const positions = this.hits.length + 1;
    this.active = ((this.active + 1 + by + positions) % positions) - 1;
  }

  /**
   * Handles the keys of a combobox with a list of results (ARIA Authoring Practices). Home and End move the text cursor
   * until a result is marked; Escape closes the results, and then empties the search box.
   */
  keys(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || this.text === '') return;
    const { open, active } = this;
    const actions: Record<string, false | (() => void)> = {
      ArrowDown: () => (open ? this.#step(1) : this.show()),
      ArrowUp: () => (open ? this.#step(-1) : this.show()),
      Home: open && active >= 0 && (() => (this.active = 0)),
      End: open && active >= 0 && (() => (this.active = this.hits.length - 1)),
      Enter: open && (() => this.#enter()),
      Escape: () => (open ? this.closeResults() : (this.view.atlas.q = '')),
    };
    const action = actions[event.key];
    if (!action) {
      this.active = -1;
      return;
    }
    action();
    event.preventDefault();
  }

  close(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }
}
