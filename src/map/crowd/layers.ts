import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { ringKey, scaled } from '../fanned.ts';
import { clusterKey, faintRingKey } from '../image-keys.ts';
import { palettes } from '../palette.ts';
import { alone, nameFonts, nameScale, precisionPaint } from '../sites.ts';
import type { SiteStyle, StyleOptions } from '../style.ts';

const only = (kind: 'site' | 'cluster') => ['==', ['get', 'kind'], kind] as ExpressionSpecification;

/**
 * What shows a crowd. `dots` holds all sites, as points that say their `colour` where it is known. `near` holds what
 * little stands out in this view: clusters, and the sites by themselves.
 *
 * Bottom to top: dots; for the sites by themselves the disc that says how far one may be off, leaders, names, the ring,
 * marks; clusters.
 */
export function crowdStyle(
  dots: SourceSpecification,
  near: FeatureCollection,
  { theme, lang }: StyleOptions,
): SiteStyle {
  const { ink, halo, paper } = palettes[theme];
  const { font, size } = nameFonts[lang];
  const symbol = { type: 'symbol', source: 'near' } as const;
  const placed = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;
  // A query reads a feature back with its lists as text; where a mark stands, the map knows by then.
  const offset = {
    'icon-offset': [
      'case',
      ['==', ['typeof', ['get', 'offset']], 'string'],
      ['literal', [0, 0]],
      ['array', 'number', 2, ['get', 'offset']],
    ] as never,
  };
  const full = scaled((scale) => scale);
  const sources: Record<string, SourceSpecification> = {
    sites: dots,
    near: { type: 'geojson', data: near },
  };
  const layers: LayerSpecification[] = [
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
    { id: 'precision', type: 'circle', source: 'near', paint: precisionPaint(ink) },
    {
      ...symbol,
      id: 'leaders',
      filter: ['has', 'leader'],
      layout: { ...placed, 'icon-image': ['get', 'leader'], 'icon-size': full },
    },
    {
      ...symbol,
      id: 'site-names',
      filter: only('site'),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [font],
        'text-size': scaled((scale) => nameScale(scale) * size),
        'text-variable-anchor-offset': alone(1) as never,
        'text-max-width': scaled((scale) => 2 + 7 * scale),
        'text-padding': 3,
      },
      paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 2 },
    },
    {
      ...symbol,
      id: 'clusters',
      filter: only('cluster'),
      layout: {
        ...placed,
        'icon-image': clusterKey,
        'icon-size': ['get', 'size'],
        'text-field': ['get', 'name'],
        'text-font': ['Noto Sans'],
        'text-size': 12,
        'text-allow-overlap': true,
        'text-ignore-placement': false,
      },
      paint: { 'text-color': paper },
    },
    {
      ...symbol,
      id: 'ring',
      filter: ['has', 'ring'],
      // Two images instead of an opacity for each: with that, the first choice would wait for a program to be compiled.
      layout: {
        ...placed,
        ...offset,
        'icon-image': ['case', ['<', ['get', 'ring'], 1], faintRingKey, ringKey],
        'icon-size': full,
      },
    },
    {
      ...symbol,
      id: 'marks',
      filter: only('site'),
      layout: { ...offset, 'icon-image': ['get', 'mark'], 'icon-size': full, 'icon-allow-overlap': true },
    },
  ];
  return { state: {}, sources, layers };
}
