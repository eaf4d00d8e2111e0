import type { Lang } from '../data/catalogue/catalogue.ts';
import type { LonLat } from '../data/kit/lon-lat.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { Caption } from './controls/picture.ts';

/** Words of the map, translated by the caller: labels, names for screen readers, units. */
export interface MapWords {
  lang: Lang;
  /** Accessible name of the map’s canvas, which also says which keys move the map. */
  canvas: string;
  /** Accessible name of the still picture, the SVG map shown where the browser has no WebGL. */
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
  /** Units of the scale bar. */
  units: 'metric' | 'imperial';
  /**
   * Hints on gestures by platform, in a map embedded in another page: there, one finger or the wheel alone scrolls that
   * page.
   */
  gestures: Record<'windows' | 'mac' | 'mobile', string>;
  /** Accessible name of a site's button, by site id. */
  pin(site: string): string;
  /** Accessible name of a cluster, the symbol for a number of nearby sites. */
  cluster(count: number): string;
  /** Accessible name of a symbol that stands for several sites because the map has no room to draw each. */
  group(count: number): string;
  /** Formats a number in the digits of the page’s language. */
  number(count: number): string;
}

/** Parts of the map that can fail to load: the map itself, its basemap, the online map. */
export type MapPart = 'map' | 'basemap' | 'online';

/** Methods of a map that has been drawn, with WebGL or as a still picture in SVG. */
export interface DrawnMap {
  remove(): void;
  /** Promise that resolves once the basemap is drawn or the reader moves the map. */
  drawn: Promise<void>;
  /** Point in the middle of the map area that no panel covers, [lon, lat] in degrees. */
  centre(): LonLat;
  /** Draws the map area that no panel covers as a PNG, with a caption. Not available for the still picture. */
  picture?(caption: Caption): Promise<Blob>;
}

/**
 * Module that draws the map for the page’s state (class `Atlas`): with MapLibre, with MapLibre for very many sites, or
 * as a still picture.
 */
export interface MapModule {
  /**
   * Draws the map for the page’s state (class `Atlas`) into an element; calls `failed` for each part that cannot be
   * loaded.
   */
  attach(
    element: HTMLElement,
    atlas: Atlas,
    words: () => MapWords,
    failed: (part: MapPart) => void,
  ): DrawnMap;
}
