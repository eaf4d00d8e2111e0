import type { FeatureCollection } from 'geojson';
import type { SourceSpecification } from 'maplibre-gl';
import { palettes } from '../../../geo/cartography/palette.ts';
import { markLayers } from '../sites/layers.ts';
import type { SiteStyle, StyleOptions } from '../style.ts';

/**
 * What shows a crowd. `dots` holds all sites, as points that say their `colour` where it is known. `near` holds what
 * little stands out in this view, over them: clusters, and the marks of sites by themselves.
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
          // Where it is not known what a site’s mark is, its dot says no more than where it is.
          'circle-color': ['to-color', ['get', 'colour'], ink],
          'circle-stroke-color': ink,
          'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 5, 0, 8, 0.8],
        },
      },
      ...markLayers('near', 'marks', options),
    ],
  };
}
