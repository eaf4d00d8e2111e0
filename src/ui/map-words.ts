import type { Catalogue, Lang } from '../data/catalogue.ts';
import { nameOf } from '../i18n/describe.ts';
import type { Messages } from '../i18n/en.ts';
import type { Atlas } from '../state/atlas.svelte.ts';

/** The words the map needs; it knows no language of its own. */
export interface MapWords {
  lang: Lang;
  canvas: string;
  still: string;
  allSites: string;
  zoomIn: string;
  zoomOut: string;
  attribution: string;
  metres: string;
  kilometres: string;
  pin(site: string): string;
}

/** What of the map could not be shown. */
export type MapPart = 'map' | 'basemap' | 'online';

/** What the map folder offers: drawing the atlas into an element, and taking it away again. */
export interface MapModule {
  attach(
    element: HTMLElement,
    atlas: Atlas,
    words: () => MapWords,
    failed: (part: MapPart) => void,
  ): () => void;
}

export const mapWords = (c: Catalogue, t: Messages, lang: Lang): MapWords => ({
  lang,
  canvas: t.canvas,
  still: t.still,
  allSites: t.allSites,
  zoomIn: t.zoomIn,
  zoomOut: t.zoomOut,
  attribution: t.attribution,
  metres: t.metres,
  kilometres: t.kilometres,
  pin: (site) => t.mapOf(nameOf(c, site, lang)),
});
