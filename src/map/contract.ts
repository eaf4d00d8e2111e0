import type { Lang } from '../data/catalogue/catalogue.ts';
import type { LonLat } from '../data/kit/lon-lat.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { Caption } from './controls/picture.ts';

/** The words the map needs; it knows no language of its own. */
export interface MapWords {
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

/** What of the map could not be shown. */
export type MapPart = 'map' | 'basemap' | 'online';

/** A map that is drawn, for those who need more of it than the atlas says. */
export interface DrawnMap {
  remove(): void;
  /** Resolves once the ground under the marks is drawn, or the map has been moved. */
  drawn: Promise<void>;
  /** The middle of what the panels leave free, [lon, lat] in degrees. */
  centre(): LonLat;
  /** What the panels leave free of it, as a PNG with words around it; a still picture of the map has none. */
  picture?(caption: Caption): Promise<Blob>;
}

/** What the map folder offers: drawing the atlas into an element. */
export interface MapModule {
  attach(
    element: HTMLElement,
    atlas: Atlas,
    words: () => MapWords,
    failed: (part: MapPart) => void,
  ): DrawnMap;
}
