import type { FeatureCollection } from 'geojson';
import type { SourceSpecification } from 'maplibre-gl';
import { palettes } from '../../../geo/cartography/palette.ts';
import { markLayers } from '../sites/layers.ts';
import type { SiteStyle, StyleOptions } from '../style.ts';

/**
 * Map sources and layers for very many sites. `dots` holds them as points, with the property `colour` where known;
 * `near` holds the clusters and single symbols of the current view, drawn above the dots.
 */
export function crowdStyle(
  dots: SourceSpecification,
  near: FeatureCollection,
  options: StyleOptions,
): SiteStyle {
  const { ink } = palettes[options.theme];
  return {
    sources: { sites: dots, near: { type: 'geojson', data: near } },
    layers: [
      {
        id: 'sites',
        type: 'circle',
        source: 'sites',
        ...(dots.type === 'vector' && { 'source-layer': 'sites' }),
        paint: {
          'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, 1.2, 6, 2.4, 9, 4],
          // Use the colour of text for a dot of unknown colour, so that it shows only where the site is.
          'circle-color': ['to-color', ['get', 'colour'], ink],
          'circle-stroke-color': ink,
          'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 5, 0, 8, 0.8],
        },
      },
      ...markLayers('near', 'marks', options),
    ],
  };
}
