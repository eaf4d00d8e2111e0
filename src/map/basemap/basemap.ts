import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { REGION, TILE_ZOOMS } from '../../../geo/cartography/extent.ts';
import type { Lang } from '../../../geo/model/languages.ts';
import { edgeFrames } from './edge.ts';
import { groundLayers } from './ground-layers.ts';
import { labelLayers } from './label-layers.ts';
import { boundaryLayers } from './boundary-layers.ts';
import type { BoundaryView } from '../../../geo/model/boundary-views.ts';
import type { Palette } from '../../../geo/cartography/palette.ts';

export interface BasemapOptions {
  palette: Palette;
  lang: Lang;
  borders: BoundaryView;
  /** The website’s absolute base URL, ending in `/`. */
  base: string;
  /** Layers of an online map that this website may offer; drawn above the relief and water and below the boundaries. */
  overlay?: LayerSpecification[];
  /** Font files by font name; the first font must cover the Latin, Devanagari and Arabic scripts. */
  fonts: FontFacesSpecification;
}

export interface Basemap {
  sources: Record<string, SourceSpecification>;
  layers: LayerSpecification[];
  'font-faces': FontFacesSpecification;
}

/** Attribution line that the data licences require wherever the map is shown. */
export const ATTRIBUTION =
  '© OpenStreetMap contributors (ODbL) · Natural Earth · GeoNames (CC BY 4.0) · relief: NASA SRTM30 via KDE Marble';

const [west, south, east, north] = REGION;

/** Image source of the shaded relief, light or dark by theme, placed on the region’s corners. */
const reliefOf = ({ theme }: Palette, base: string): SourceSpecification => ({
  type: 'image',
  url: `${base}basemap/relief${theme === 'dark' ? '-dark' : ''}.webp`,
  coordinates: [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ],
});

/**
 * Builds the basemap as parts of a MapLibre style (version 8, with `font-faces`), without side effects. Layers from
 * bottom to top:
 * 1. ground: relief, ice, built-up land, then water, because the relief has no coastline;
 * 2. boundaries: above water, as several run along rivers, with the Line of Control on top;
 * 3. the fade at the region’s edge: above all lines and areas, and below the names;
 * 4. names: on top, countries and cities last, because MapLibre places later layers first.
 */
export function basemap({ palette, lang, borders, base, fonts, overlay = [] }: BasemapOptions): Basemap {
  const font = Object.keys(fonts)[0];
  if (font === undefined) throw new Error('The basemap needs a font to draw its names with');
  return {
    'font-faces': fonts,
    sources: {
      basemap: {
        type: 'vector',
        tiles: [`${base}basemap/tiles/{z}/{x}/{y}.pbf`],
        bounds: [...REGION],
        minzoom: TILE_ZOOMS.min,
        maxzoom: TILE_ZOOMS.max,
        attribution: ATTRIBUTION,
      },
      ...(palette.relief && { relief: reliefOf(palette, base) }),
      edge: { type: 'geojson', data: edgeFrames() },
    },
    layers: [
      ...groundLayers(palette),
      ...overlay,
      ...boundaryLayers(palette, borders),
      {
        id: 'edge',
        type: 'fill',
        source: 'edge',
        paint: {
          'fill-color': palette.paper,
          'fill-opacity': ['get', 'opacity'],
          'fill-antialias': false,
        },
      },
      ...labelLayers({ palette, lang, view: borders, font }),
    ],
  };
}
