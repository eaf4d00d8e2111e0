import { createContext, tick } from 'svelte';
import type { Lang } from '../../data/catalogue/catalogue.ts';
import { nameIn } from '../../data/kit/name-in.ts';
import { en, type Messages } from '../../i18n/en.ts';
import { preferred } from '../../i18n/languages.ts';
import { messages, tools } from '../../i18n/messages.ts';
import type { Tools } from '../../i18n/tools/en.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import type { DrawnMap, MapPart } from '../../map/contract.ts';

/** Svelte context of all components: the page’s state, the messages and their language, and the map. */
export class View {
  readonly atlas: Atlas;
  /** Opens a dataset from a file; undefined while prerendering. */
  readonly openFile: ((file: File) => void) | undefined;
  /**
   * Language of the page and its messages. Both change together, once the messages are loaded, so that the page is
   * never in two languages.
   */
  #current = $state.raw<{ lang: Lang; t: Messages }>({ lang: 'en', t: en });
  /** Messages of late parts (components loaded on demand); null until one of these is shown. */
  late = $state.raw<Tools | null>(null);
  /** Language whose messages could not be loaded; null if none failed. */
  missing = $state<Lang | null>(null);
  /** The drawn map, for components that act on it; null until the map is drawn. */
  map: DrawnMap | null = $state.raw(null);
  drawing = $state(false);
  /** True once the reader knows that the data have no background map. */
  toldBare = $state(false);
  /** Part of the map that failed to load, or `still` if a still picture replaces the map; else null. */
  trouble = $state<MapPart | 'still' | null>(null);
  /** Number of times that the reader retried to draw the map. */
  attempt = $state(0);
  #turn: Promise<void> = Promise.resolve();

  constructor(atlas: Atlas, openFile?: (file: File) => void) {
    this.atlas = atlas;
    this.openFile = openFile;
  }

  get t(): Messages {
    return this.#current.t;
  }

  get lang(): Lang {
    return this.#current.lang;
  }

  /**
   * Loads the messages of late parts (components loaded on demand) with every language from now on; until they are
   * loaded, `english` is used, as in the prerendered page.
   */
  want(english: Tools): void {
    if (this.late) return;
    this.late = english;
    if (this.wanted !== 'en') this.turn(this.wanted);
  }

  /**
   * True once the messages of late parts (components loaded on demand) are loaded; English ones come with the code of
   * each part.
   */
  get hasTools(): boolean {
    return this.lang === 'en' || this.late !== null;
  }

  /** Loads the messages of late parts (components loaded on demand) in the language of the page. */
  async fetchTools(): Promise<void> {
    let turn;
    do {
      await this.settled();
      turn = this.#turn;
      if (this.hasTools) return;
      const words = await tools[this.lang]();
      if (turn === this.#turn) this.late ??= words;
    } while (turn !== this.#turn);
  }

  /** Title of the page: that of the dataset, else the web address of the dataset, else the name of this product. */
  get title(): string {
    const { from, whole } = this.atlas;
    const { meta } = whole.dataset;
    if (meta) return nameIn(meta.title, this.lang);
    return from ? this.t.dataOf(from.name) : this.t.product;
  }

  /** Description of the page in one sentence. */
  get description(): string {
    const { meta } = this.atlas.whole.dataset;
    return meta?.summary ? nameIn(meta.summary, this.lang) : this.t.description;
  }

  /** Draws the map again after a failure. */
  redraw(): void {
    this.trouble = null;
    this.attempt += 1;
  }

  /**
   * Language that the page should have: the one in its address, else the first of the browser’s languages that the page
   * has.
   */
  get wanted(): Lang {
    return this.atlas.lang ?? preferred(navigator.languages);
  }

  /** Switches the page to a language once its messages are loaded, unless another language was requested meanwhile. */
  turn(to: Lang): void {
    this.#turn = this.#switch(to);
  }

  async #switch(lang: Lang): Promise<void> {
    // Wait until the address is read, right after hydration: its language takes precedence over the browser’s.
    await Promise.resolve();
    if (lang !== this.wanted) return;
    const words = await Promise.all([messages[lang](), this.late && tools[lang]()]).catch(() => null);
    if (lang !== this.wanted) return;
    this.missing = words ? null : lang;
    if (words) {
      this.#current = { lang, t: words[0] };
      this.late = words[1] ?? this.late;
    }
    await tick();
  }

  /** Resolves once the page is in the requested language, or its messages could not be loaded. */
  async settled(): Promise<void> {
    let turn;
    do await (turn = this.#turn);
    while (turn !== this.#turn);
  }
}

export const [useView, provideView] = createContext<View>();
