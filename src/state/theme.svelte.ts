import { MediaQuery } from 'svelte/reactivity';
import type { Atlas } from './atlas.svelte.ts';
import type { Theme } from './params.ts';
import { printing } from './printing.svelte.ts';

const more = new MediaQuery('(prefers-contrast: more)');
const dark = new MediaQuery('(prefers-color-scheme: dark)');

/** Theme of the page: the one that the reader chose, else the system’s; in print always the light one. */
export function themeOf(atlas: Atlas): Theme {
  const theme = atlas.theme ?? (more.current ? 'contrast' : dark.current ? 'dark' : 'light');
  // Test for the light theme first, so that a light page does not depend on `printing` and printing redraws nothing.
  return theme !== 'light' && printing() ? 'light' : theme;
}
