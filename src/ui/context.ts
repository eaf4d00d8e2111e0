import { createContext } from 'svelte';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { Lang } from '../data/catalogue.ts';
import type { Messages } from '../i18n/en.ts';

/** What every component needs: the state, the words and the language they are in. */
export interface View {
  atlas: Atlas;
  t: Messages;
  lang: Lang;
}

export const [useView, provideView] = createContext<View>();
