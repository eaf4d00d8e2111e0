import { isMapped } from '../../geo/cartography/extent.ts';
import type { Lang } from '../data/catalogue/catalogue.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import { themeOf } from '../state/theme.svelte.ts';
import type { Overlay } from './basemap/overlay.ts';
import { ownLines } from './basemap/own-lines.ts';
import type { StyleOptions } from './style.ts';

/**
 * Current options of the map’s style: theme (chosen or the system’s), language, boundary view (whose claims are drawn).
 */
export const optionsOf = (atlas: Atlas, lang: Lang, overlay: Overlay | null = null): StyleOptions => ({
  theme: themeOf(atlas),
  lang,
  borders: atlas.borders,
  base: new URL('.', document.baseURI).href,
  overlay: atlas.online ? overlay : null,
  lines: ownLines(atlas.whole, lang),
  graticule: !isMapped(atlas.opened.extent),
});
