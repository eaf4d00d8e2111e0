import type { KindResults, Hit } from '../../data/search/search.ts';
import type { Question } from '../../data/search/answer.ts';
import { isAvailable, openResult } from './open-result.ts';
import type { View } from '../kit/context.svelte.ts';

export { default as SearchResults } from './SearchResults.svelte';

/** Searches the data, one query at a time; holds the latest results and the active one. */
export class Finder {
  #results = $state.raw<readonly KindResults[]>([]);
  /** Results that are available: records that have left the view may not be. */
  readonly found: readonly KindResults[] = $derived(this.#results.map((one) => this.#available(one)));
  /** The query text of `found`; null before the first results. */
  answered = $state<string | null>(null);
  /** Message of a failed search. */
  fault = $state<string | null>(null);
  /** Index of the active result in `hits`; −1 if the text is active. */
  active = $state(-1);
  readonly hits: readonly Hit[] = $derived(this.found.flatMap(({ hits }) => hits));

  #abort = new AbortController();
  #pending = $state.raw<Question | null>(null);
  #next: Question | null = null;
  /** True if Enter was pressed before the results came. */
  #openFirst = false;

  /** True if the reader has closed the results; null until then: an address that opens something shows that first. */
  #closed = $state<boolean | null>(null);
  readonly text = $derived.by(() => this.view.atlas.q.trim());
  readonly open = $derived.by(() => {
    const { site, source } = this.view.atlas;
    return this.text !== '' && !(this.#closed ?? (site !== null || source !== null));
  });
  readonly listed = $derived(this.open && this.hits.length > 0);

  constructor(readonly view: View) {}

  /** Searches; while a search is running, only the latest query waits. */
  ask(question: Question): void {
    this.#openFirst = false;
    if (question.text !== '') this.#send(question);
  }

  /** Searches again with a new worker. */
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

  /** Shows the results, on a phone in the full sheet. */
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

  /** Opens the active result, or else the first, once the latest query is answered. */
  #enter(): void {
    const hit = this.hits[Math.max(0, this.active)];
    if (this.#pending) this.#openFirst = true;
    else if (hit) this.choose(hit);
  }

  /** Moves the active result by one, cyclically; the text is one of the positions. */
  #step(by: 1 | -1): void {
    const positions = this.hits.length + 1;
    this.active = ((this.active + 1 + by + positions) % positions) - 1;
  }

  /**
   * The keys of an editable combobox with a list box (ARIA Authoring Practices). Home and End belong to the text until
   * a result is active; Escape closes the results, and then empties the box.
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
