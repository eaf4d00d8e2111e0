import { untrack } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import type { Lang } from '../data/catalogue.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { Overlay } from './online.ts';
import type { StyleOptions } from './style.ts';

/** The words the map needs; it knows no language of its own. */
export interface Words {
  lang: Lang;
  /** What the canvas is and how its keys work. */
  canvas: string;
  /** What the picture is where the map cannot be drawn. */
  still: string;
  allSites: string;
  zoomIn: string;
  zoomOut: string;
  attribution: string;
  metres: string;
  kilometres: string;
  pin(site: string): string;
}

const dark = new MediaQuery('(prefers-color-scheme: dark)');

/** What the style is made of now: the theme chosen or the system's, the boundary view, the lens and what it lets through. */
export const optionsOf = (atlas: Atlas, lang: Lang, overlay: Overlay | null = null): StyleOptions => ({
  theme: atlas.theme ?? (dark.current ? 'dark' : 'light'),
  lang,
  borders: atlas.borders,
  base: new URL('.', document.baseURI).href,
  overlay: atlas.online ? overlay : null,
  shown: atlas.catalogue,
  found: untrack(() => atlas.found),
});
