import { createContext, tick } from 'svelte';
import type { Lang } from '../../data/catalogue/catalogue.ts';
import { en, type Messages } from '../../i18n/en.ts';
import { preferred } from '../../i18n/languages.ts';
import { messages, tools } from '../../i18n/messages.ts';
import type { Tools } from '../../i18n/tools/en.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import type { DrawnMap, MapPart } from '../../map/contract.ts';

/** What every component needs: the state, the words and the language they are in. */
export class View {
  readonly atlas: Atlas;
  /** Opens a dataset that the reader has at hand; missing where the page is only written, not run. */
  readonly openFile: ((file: File) => void) | undefined;
  /** Words and language change together, and only once the words are here: the page is never in two languages. */
  #spoken = $state.raw<{ lang: Lang; t: Messages }>({ lang: 'en', t: en });
  /** Words of the late parts, once one of them is there. */
  late = $state.raw<Tools | null>(null);
  /** The language whose words could not be fetched. */
  missing = $state<Lang | null>(null);
  /** The map, once it is drawn. */
  map: DrawnMap | null = $state.raw(null);
  /** True while the map is on its way. */
  drawing = $state(false);
  /** What of the map could not be shown, or that a still picture stands in for it; null where neither is so. */
  trouble = $state<MapPart | 'still' | null>(null);
  /** How often the map was asked for anew. */
  attempt = $state(0);
  #turn: Promise<void> = Promise.resolve();

  constructor(atlas: Atlas, openFile?: (file: File) => void) {
    this.atlas = atlas;
    this.openFile = openFile;
  }

  get t(): Messages {
    return this.#spoken.t;
  }

  get lang(): Lang {
    return this.#spoken.lang;
  }

  /** Has the words of the late parts with the others from now on; `english`, as they stand in the page, until then. */
  want(english: Tools): void {
    if (this.late) return;
    this.late = english;
    if (this.wanted !== 'en') this.turn(this.wanted);
  }

  /** True once the words of the late parts are here; the English ones come with each part. */
  get hasTools(): boolean {
    return this.lang === 'en' || this.late !== null;
  }

  /** Fetches the words of the late parts, in the language of the page. */
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

  /** What the page is called: never by the site's own title where the data is somebody else's. */
  get title(): string {
    return this.atlas.from ? this.t.dataOf(this.atlas.from.name) : this.t.title;
  }

  /** Draws the map anew. */
  redraw(): void {
    this.trouble = null;
    this.attempt += 1;
  }

  /** The language asked for: by the address, else the first of the browser's that we have. */
  get wanted(): Lang {
    return this.atlas.lang ?? preferred(navigator.languages);
  }

  /** Fetches the words of a language and speaks it from then on, unless another was asked for meanwhile. */
  turn(to: Lang): void {
    this.#turn = this.#speak(to);
  }

  async #speak(lang: Lang): Promise<void> {
    // The address is read right after the markup is taken over: what it asks for counts, not the browser's language.
    await Promise.resolve();
    if (lang !== this.wanted) return;
    const words = await Promise.all([messages[lang](), this.late && tools[lang]()]).catch(() => null);
    if (lang !== this.wanted) return;
    this.missing = words ? null : lang;
    if (words) {
      this.#spoken = { lang, t: words[0] };
      this.late = words[1] ?? this.late;
    }
    await tick();
  }

  /** Resolves when the page stands in the language asked for, or that cannot be had. */
  async settled(): Promise<void> {
    let turn;
    do await (turn = this.#turn);
    while (turn !== this.#turn);
  }
}

export const [useView, provideView] = createContext<View>();
