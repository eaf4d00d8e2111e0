import type { StyleSpecification } from 'maplibre-gl';
import type { Site } from '../../geo/schema.ts';
import type { Catalogue, Lang } from '../data/catalogue.ts';
import type { Borders, Theme } from '../state/params.ts';
import { basemap } from './basemap.ts';
import { fonts } from './fonts.ts';
import type { Overlay } from './online.ts';
import { measureLayers, measureSource } from './measure.ts';
import { palettes } from './palette.ts';
import { shownState, siteLayers, siteSources } from './sites.ts';

export interface StyleOptions {
  theme: Theme;
  lang: Lang;
  borders: Borders;
  /** The site's own address, ending in `/`. */
  base: string;
  /** The deployment's online layer, once it is open. */
  overlay: Overlay | null;
  /** What the lens lets through: it decides the marks. */
  shown: Catalogue;
  /** The sites that pass the filters. */
  found: readonly Site[];
}

/** What is drawn first: the marks on plain paper, which wait for no tile, no font and no picture. */
export function firstStyle(whole: Catalogue, options: StyleOptions): StyleSpecification {
  const { sources, layers, state } = style(whole, options);
  const first = new Set(['paper', 'leaders', 'sites']);
  return {
    version: 8,
    state: state!,
    sources: { sites: sources.sites! },
    layers: layers.filter((layer) => first.has(layer.id)),
  };
}

/** The whole map as one value: the basemap, and the sites of the dataset `whole` on top of it. Pure. */
export function style(whole: Catalogue, options: StyleOptions): StyleSpecification {
  const { theme, lang, borders, base, overlay, shown, found } = options;
  const palette = palettes[theme];
  const ground = basemap({ palette, lang, borders, base, fonts, overlay: overlay?.layers ?? [] });
  const drawn = shownState(whole, found);
  return {
    version: 8,
    state: { sites: { default: drawn.sites }, places: { default: drawn.places } },
    'font-faces': ground['font-faces'],
    sources: { ...ground.sources, ...overlay?.sources, measure: measureSource, ...siteSources(whole, lang) },
    layers: [
      ...ground.layers,
      ...measureLayers(palette.ink, palette.halo),
      ...siteLayers({ whole, shown }, { ink: palette.ink, halo: palette.halo }, lang),
    ],
  };
}
