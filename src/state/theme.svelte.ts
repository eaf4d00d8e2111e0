import { MediaQuery } from 'svelte/reactivity';
import type { Atlas } from './atlas.svelte.ts';
import type { Theme } from './params.ts';

const more = new MediaQuery('(prefers-contrast: more)');
const dark = new MediaQuery('(prefers-color-scheme: dark)');

/** The theme that is shown: the one chosen, else what the system asks for. */
export const themeOf = (atlas: Atlas): Theme =>
  atlas.theme ?? (more.current ? 'contrast' : dark.current ? 'dark' : 'light');
