import { createContext } from 'svelte';
import type { Lang } from '../data/catalogue.ts';
import { en, type Messages } from '../i18n/en.ts';
import type { Atlas } from '../state/atlas.svelte.ts';

/** What every component needs: the state, the words and the language they are in. */
export class View {
  readonly atlas: Atlas;
  readonly t: Messages = en;
  readonly lang: Lang = 'en';

  constructor(atlas: Atlas) {
    this.atlas = atlas;
  }
}

export const [useView, provideView] = createContext<View>();
