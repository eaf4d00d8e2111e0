import { palettes } from '../../geo/cartography/palette.ts';
import { isMapped } from '../../geo/cartography/extent.ts';
import type { Lang } from '../data/catalogue/catalogue.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import { Late } from '../state/late.svelte.ts';
import { themeOf } from '../state/theme.svelte.ts';
import type { Overlay } from './basemap/overlay.ts';
import type { StyleOptions } from './style.ts';

const lines = new Late(() => import('./basemap/own-lines.ts'));

/** Lines of the dataset’s own; null if it has none, or their code is not loaded yet. */
function linesOf(atlas: Atlas, lang: Lang): Overlay | null {
  if (!atlas.whole.dataset.lines) return null;
  lines.prefetch();
  return lines.value?.ownLines(atlas.whole, lang, palettes[themeOf(atlas)]) ?? null;
}

/**
 * Current options of the map’s style: theme (chosen or the system’s), language, boundary view (whose claims are drawn).
 */
export const optionsOf = (atlas: Atlas, lang: Lang, overlay: Overlay | null = null): StyleOptions => ({
  theme: themeOf(atlas),
  lang,
  borders: atlas.borders,
  base: new URL('.', document.baseURI).href,
  overlay: atlas.online ? overlay : null,
  lines: linesOf(atlas, lang),
  graticule: !isMapped(atlas.opened.extent),
});
