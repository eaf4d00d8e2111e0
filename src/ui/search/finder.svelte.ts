import type { KindResults, Hit } from '../../data/search/search.ts';
import type { Question } from '../../data/search/answer.ts';
import { choose, stands } from './choose.ts';
import type { View } from '../kit/context.svelte.ts';

export { default as SearchResults } from './SearchResults.svelte';

/** Asks the data, one question at a time, and keeps its last answer and which result is active. */
export class Finder {
  #told = $state.raw<readonly KindResults[]>([]);
  /** What was found, as far as it is at hand: what has come out of view may not be. */
  readonly found: readonly KindResults[] = $derived(this.#told.map((one) => this.#standing(one)));
  /** The text that `found` answers; null before the first answer. */
  answered = $state<string | null>(null);
  /** Why there is no answer. */
  fault = $state<string | null>(null);
  /** The place of the active result among `hits`; −1 where the text itself is. */
  active = $state(-1);
  readonly hits: readonly Hit[] = $derived(this.found.flatMap(({ hits }) => hits));

  #listening = new AbortController();
  #asked = $state.raw<Question | null>(null);
  #waiting: Question | null = null;
  /** Whether the first result is to be taken when it comes. */
  #then = false;

  /** Whether the reader has put the results away. An address that opens something shows that first. */
  #away = $state<boolean | null>(null);
  readonly text = $derived.by(() => this.view.atlas.q.trim());
  readonly open = $derived.by(() => {
    const { site, source } = this.view.atlas;
    return this.text !== '' && !(this.#away ?? (site !== null || source !== null));
  });
  readonly listed = $derived(this.open && this.hits.length > 0);

  constructor(readonly view: View) {}

  /** Asks; while an answer is on its way only the last question waits. */
  ask(question: Question): void {
    this.#then = false;
    if (question.text !== '') this.#send(question);
  }

  /** Asks another worker than the one that gave no answer. */
  askAnew(question: Question): void {
    this.close();
    this.ask(question);
  }

  #send(question: Question): void {
    if (this.#asked) this.#waiting = question;
    else {
      this.#asked = question;
      void this.#answer(question, this.#listening.signal);
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
    if (!signal.aborted) this.#take(question.text, found, fault);
  }

  #take(text: string, found: readonly KindResults[], fault: string | null): void {
    const next = this.#waiting;
    this.#asked = this.#waiting = null;
    this.active = -1;
    this.fault = fault;
    this.#told = found;
    this.answered = text;
    if (next) return this.#send(next);
    if (this.#then) this.#enter();
    this.#then = false;
  }

  #standing(found: KindResults): KindResults {
    return { ...found, hits: found.hits.filter((hit) => stands(this.view.atlas.whole, hit)) };
  }

  /** True while an answer is on its way: until it has come, an empty list is none. */
  get asking(): boolean {
    return this.#asked !== null;
  }

  /** Shows the results; on a phone they have the whole sheet. */
  show(): void {
    this.#away = false;
    this.view.atlas.sheet = 'full';
  }

  putAway(): void {
    this.#away = true;
  }

  choose(hit: Hit): void {
    this.putAway();
    this.view.atlas.sheet = 'half';
    choose(this.view.atlas, hit);
  }

  /** Takes the active result, or else the first, as soon as what was asked last is answered. */
  #enter(): void {
    const hit = this.hits[Math.max(0, this.active)];
    if (this.#asked) this.#then = true;
    else if (hit) this.choose(hit);
  }

  /** Makes the next or the last result but one active, round and round through the text itself. */
  #step(by: 1 | -1): void {
    const places = this.hits.length + 1;
    this.active = ((this.active + 1 + by + places) % places) - 1;
  }

  /**
   * The keys of an editable combobox with a list box (ARIA Authoring Practices). Home and End belong to the text until
   * a result is active; Escape puts the results away, and then empties the box.
   */
  keys(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || this.text === '') return;
    const { open, active } = this;
    const deeds: Record<string, false | (() => void)> = {
      ArrowDown: () => (open ? this.#step(1) : this.show()),
      ArrowUp: () => (open ? this.#step(-1) : this.show()),
      Home: open && active >= 0 && (() => (this.active = 0)),
      End: open && active >= 0 && (() => (this.active = this.hits.length - 1)),
      Enter: open && (() => this.#enter()),
      Escape: () => (open ? this.putAway() : (this.view.atlas.q = '')),
    };
    const deed = deeds[event.key];
    if (!deed) {
      this.active = -1;
      return;
    }
    deed();
    event.preventDefault();
  }

  close(): void {
    this.#listening.abort();
    this.#listening = new AbortController();
  }
}
