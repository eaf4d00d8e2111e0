import type { BoundaryView } from '../../geo/model/boundary-views.ts';
import type { StyleSpecification } from 'maplibre-gl';
import type { Lang } from '../data/catalogue/catalogue.ts';
import type { Theme } from '../state/params.ts';
import { basemap } from './basemap/basemap.ts';
import { fonts } from './basemap/fonts.ts';
import type { Overlay } from './basemap/overlay.ts';
import { graticuleLayers, graticuleSource } from './basemap/graticule.ts';
import { measureLayers, measureSource } from './basemap/measure-layers.ts';
import { palettes } from '../../geo/cartography/palette.ts';

export interface StyleOptions {
  theme: Theme;
  lang: Lang;
  borders: BoundaryView;
  /** Absolute base URL of the page, ending in `/`. */
  base: string;
  /** Sources and layers of an online map that this website may offer; null until it is loaded. */
  overlay: Overlay | null;
  /** True of data that reach beyond the basemap: lines of longitude and latitude are drawn. */
  graticule?: boolean;
}

/** Sources and layers of a map style that show the sites. */
export type SiteStyle = Pick<StyleSpecification, 'sources' | 'layers'>;

/**
 * Style for the first frames of the map: symbols of sites on the background colour, without tiles, fonts or relief to
 * wait for.
 */
export function firstStyle(options: StyleOptions, sites: SiteStyle): StyleSpecification {
  const { sources, layers } = style(options, sites);
  return {
    version: 8,
    sources: { sites: sources.sites! },
    layers: layers.filter(({ id }) => id === 'paper' || id === 'sites'),
  };
}

/** Builds the style of the whole map: the basemap, and the sites above it. Without side effects. */
export function style(options: StyleOptions, sites: SiteStyle): StyleSpecification {
  const { theme, lang, borders, base, overlay, graticule = false } = options;
  const palette = palettes[theme];
  const ground = basemap({ palette, lang, borders, base, fonts, overlay: overlay?.layers ?? [] });
  return {
    version: 8,
    // Make a change of theme immediate: printing switches to the light theme just before the page is laid out.
    transition: { duration: 0 },
    'font-faces': ground['font-faces'],
    sources: {
      ...ground.sources,
      ...overlay?.sources,
      ...(graticule && { graticule: graticuleSource() }),
      measure: measureSource,
      ...sites.sources,
    },
    layers: [
      ...ground.layers,
      ...(graticule ? graticuleLayers(palette.ink) : []),
      ...measureLayers(palette.ink, palette.halo),
      ...sites.layers,
    ],
  };
}
