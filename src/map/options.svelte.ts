import type { Lang } from '../data/catalogue.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import { themeOf } from '../state/theme.svelte.ts';
import type { Overlay } from './overlay.ts';
import type { StyleOptions } from './style.ts';

/** The words the map needs; it knows no language of its own. */
export interface Words {
  lang: Lang;
  /** What the canvas is and how its keys work. */
  canvas: string;
  /** What the picture is where the map cannot be drawn. */
  still: string;
  allSites: string;
  measure: string;
  zoomIn: string;
  zoomOut: string;
  attribution: string;
  metres: string;
  kilometres: string;
  miles: string;
  feet: string;
  /** The units of the scale bar. */
  units: 'metric' | 'imperial';
  /** How a map inside another page is moved, which leaves one finger and the wheel to that page. */
  gestures: Record<'windows' | 'mac' | 'mobile', string>;
  pin(site: string): string;
  /** What a number of sites close together is called. */
  cluster(count: number): string;
  /** Name of a mark that stands for a number of sites. */
  group(count: number): string;
  number(count: number): string;
}

/** Options of the style now: the theme chosen or the system's, the language, the boundary view. */
export const optionsOf = (atlas: Atlas, lang: Lang, overlay: Overlay | null = null): StyleOptions => ({
  theme: themeOf(atlas),
  lang,
  borders: atlas.borders,
  base: new URL('.', document.baseURI).href,
  overlay: atlas.online ? overlay : null,
});
