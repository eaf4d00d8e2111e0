import type { Catalogue, Lang } from '../data/catalogue.ts';
import { nameOf } from '../i18n/describe.ts';
import { numeral } from '../i18n/plural.ts';
import type { Messages } from '../i18n/en.ts';
import { unitsOf } from '../i18n/units.ts';
import type { DrawnMap } from '../map/map.ts';
import type { Atlas } from '../state/atlas.svelte.ts';

/** The words the map needs; it knows no language of its own. */
export interface MapWords {
  lang: Lang;
  canvas: string;
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

/** What the map folder offers: drawing the atlas into an element. */
export interface MapModule {
  attach(
    element: HTMLElement,
    atlas: Atlas,
    words: () => MapWords,
    failed: (part: MapPart) => void,
  ): DrawnMap;
}

export const mapWords = (c: Catalogue, t: Messages, lang: Lang): MapWords => ({
  lang,
  canvas: t.canvas,
  still: t.still,
  allSites: t.allSites,
  measure: t.measure,
  zoomIn: t.zoomIn,
  zoomOut: t.zoomOut,
  attribution: t.attribution,
  metres: t.metres,
  kilometres: t.kilometres,
  miles: t.miles,
  feet: t.feet,
  units: unitsOf(lang, navigator.languages),
  gestures: t.gestures,
  cluster: t.clusterOf,
  group: t.groupOf,
  number: numeral(lang),
  pin: (site) => t.mapOf(nameOf(c, site, lang)),
});
