import type { StyleSpecification } from 'maplibre-gl';
import type { Site } from '../../geo/schema.ts';
import type { Catalogue, Lang } from '../data/catalogue.ts';
import type { Borders, Theme } from '../state/params.ts';
import { basemap } from './basemap.ts';
import { fonts } from './fonts.ts';
import type { Overlay } from './online.ts';
import { measureLayers, measureSource } from './measure.ts';
import { palettes } from './palette.ts';
import { siteStyle } from './sites.ts';

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

/** What of a style shows the sites. */
export type SiteStyle = Required<Pick<StyleSpecification, 'state' | 'sources' | 'layers'>>;

/** What is drawn first: the marks on plain paper, which wait for no tile, no font and no picture. */
export function firstStyle(whole: Catalogue, options: StyleOptions, sites?: SiteStyle): StyleSpecification {
  const { sources, layers, state } = style(whole, options, sites);
  const first = new Set(['paper', 'leaders', 'sites']);
  return {
    version: 8,
    state: state!,
    sources: { sites: sources.sites! },
    layers: layers.filter(
      (layer) => first.has(layer.id) && (!('source' in layer) || layer.source === 'sites'),
    ),
  };
}

/** The whole map as one value: the basemap, and the sites of the dataset `whole` on top of it. Pure. */
export function style(
  whole: Catalogue,
  options: StyleOptions,
  sites: SiteStyle = siteStyle(whole, options),
): StyleSpecification {
  const { theme, lang, borders, base, overlay } = options;
  const palette = palettes[theme];
  const ground = basemap({ palette, lang, borders, base, fonts, overlay: overlay?.layers ?? [] });
  return {
    version: 8,
    // Another theme is there at once: a print is laid out in the same moment.
    transition: { duration: 0 },
    state: sites.state,
    'font-faces': ground['font-faces'],
    sources: { ...ground.sources, ...overlay?.sources, measure: measureSource, ...sites.sources },
    layers: [...ground.layers, ...measureLayers(palette.ink, palette.halo), ...sites.layers],
  };
}
