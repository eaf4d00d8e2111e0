import type { Lang } from '../data/catalogue/catalogue.ts';
import type { LonLat } from '../data/kit/lon-lat.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { Caption } from './controls/picture.ts';

/** The words on the map, translated by the caller. */
export interface MapWords {
  lang: Lang;
  /** Accessible name of the canvas, with its keys. */
  canvas: string;
  /** Accessible name of the still picture. */
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
  /** Hints on gestures in an embedded map, which leaves one finger and the wheel to its page. */
  gestures: Record<'windows' | 'mac' | 'mobile', string>;
  /** Accessible name of a site's button, by site id. */
  pin(site: string): string;
  /** Accessible name of a cluster of nearby sites. */
  cluster(count: number): string;
  /** Accessible name of a mark that represents several sites. */
  group(count: number): string;
  /** A number in the digits of the language. */
  number(count: number): string;
}

/** Parts of the map that can fail to load. */
export type MapPart = 'map' | 'basemap' | 'online';

/** A drawn map, or its still picture. */
export interface DrawnMap {
  remove(): void;
  /** Resolves once the basemap is drawn or the map is moved. */
  drawn: Promise<void>;
  /** The middle of the area free of panels, [lon, lat] in degrees. */
  centre(): LonLat;
  /** The area free of panels as a PNG, with a caption. The still picture does not offer it. */
  picture?(caption: Caption): Promise<Blob>;
}

/** A module that draws the atlas: the MapLibre map, the map of very many sites, or the still picture. */
export interface MapModule {
  /** Draws the atlas into an element; calls `failed` for parts that cannot be loaded. */
  attach(
    element: HTMLElement,
    atlas: Atlas,
    words: () => MapWords,
    failed: (part: MapPart) => void,
  ): DrawnMap;
}
