import type { FeatureCollection } from 'geojson';
import type {
  CircleLayerSpecification,
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  LayerSpecification,
} from 'maplibre-gl';
import { language } from '../../../geo/model/languages.ts';
import { palettes } from '../../../geo/cartography/palette.ts';
import type { SiteStyle, StyleOptions } from '../style.ts';
import { clusterKey, faintRingKey, ringKey } from './image-keys.ts';
import { byMarkScale, byTileMarkScale } from './mark-scale.ts';

const zooms = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
/**
 * Style expression for the radius in pixels, at zoom `z`, of the disc around a site’s place, within which the real
 * place lies. Exponential interpolation makes it exact between whole zooms, too.
 */
const radiusAt = (z: number): ExpressionSpecification => ['*', ['get', 'radius'], 2 ** z];
/**
 * Style expression for the opacity of the disc around a site’s place: 0 up to a radius of 12 px, where the site’s
 * symbol hides the disc, `whole` from 30 px on.
 */
const opacityAt = (z: number, whole: number): ExpressionSpecification => [
  '*',
  whole,
  ['max', 0, ['min', 1, ['/', ['-', radiusAt(z), 12], 18]]],
];
const byZoom = (
  base: number,
  at: (z: number) => ExpressionSpecification,
): DataDrivenPropertyValueSpecification<number> =>
  ['interpolate', ['exponential', base], ['zoom'], ...zooms.flatMap((z) => [z, at(z)])] as never;

/**
 * Style of the disc around a place, within which the real place lies; the feature’s `radius` is in pixels at zoom 0.
 */
const precisionPaint = (ink: string): CircleLayerSpecification['paint'] => ({
  'circle-radius': byZoom(2, radiusAt),
  'circle-color': ink,
  'circle-opacity': byZoom(1, (z) => opacityAt(z, 0.13)),
  'circle-blur': 0.15,
  'circle-stroke-color': ink,
  'circle-stroke-width': 1,
  'circle-stroke-opacity': byZoom(1, (z) => opacityAt(z, 0.35)),
});

/**
 * Factor for the size of a site’s name, given the factor for the size of its symbol: names shrink less, to stay
 * readable.
 */
const nameScale = (scale: number) => 0.65 + 0.35 * scale;
/**
 * Positions of a site’s name around its symbol, best first; offsets from the middle of the symbol, in font sizes (em).
 */
const nameAnchors = (scale: number) => {
  const k = scale / nameScale(scale);
  return ['top', [0, 1.75 * k], 'left', [1.5 * k, 0], 'right', [-1.5 * k, 0], 'bottom', [0, -1.75 * k]];
};

const only = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];

/**
 * Map layers of the sites in `source`, bottom to top: discs of precision, leader lines, names, rings, marks (symbols;
 * layer `id`), counts, and empty images under controls. MapLibre places the upper layers first, so names give way to
 * them.
 */
export function markLayers(source: string, id: string, { theme, lang }: StyleOptions): LayerSpecification[] {
  const { ink, halo, paper } = palettes[theme];
  const { latin, size } = language[lang];
  // Use another font for Hindi and Urdu: the serif font of the headings has only Latin letters.
  const font = latin ? 'Sited Pin Semibold' : 'Noto Sans';
  const symbol = { type: 'symbol', source } as const;
  const placed = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;
  const full = byMarkScale((scale) => scale);
  const leader = { type: 'line', source, filter: only('leader') } as const;
  return [
    { id: 'precision', type: 'circle', source, filter: ['has', 'radius'], paint: precisionPaint(ink) },
    { ...leader, id: 'leaders-casing', paint: { 'line-color': halo, 'line-width': 4 } },
    { ...leader, id: 'leaders', paint: { 'line-color': ink, 'line-width': 1.6 } },
    {
      id: 'true-points',
      type: 'circle',
      source,
      filter: only('truth'),
      paint: {
        'circle-radius': 3,
        'circle-color': ink,
        'circle-stroke-color': halo,
        'circle-stroke-width': 2,
      },
    },
    {
      ...symbol,
      id: 'site-names',
      filter: only('site'),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [font],
        'text-size': byMarkScale((scale) => nameScale(scale) * size),
        'text-variable-anchor-offset': byTileMarkScale((scale) => ['literal', nameAnchors(scale)]),
        'text-max-width': byMarkScale((scale) => 2 + 7 * scale),
        'text-padding': 3,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 2 },
    },
    {
      ...symbol,
      id: 'ring',
      filter: ['has', 'ring'],
      // Use two images instead of `icon-opacity`, for which MapLibre would compile another shader at the first
      // selection.
      layout: {
        ...placed,
        'icon-image': ['case', ['<', ['get', 'ring'], 1], faintRingKey, ringKey],
        'icon-size': full,
      },
    },
    {
      ...symbol,
      id,
      filter: only('site'),
      layout: {
        'icon-image': ['get', 'mark'],
        'icon-size': full,
        'icon-allow-overlap': true,
        'symbol-sort-key': ['get', 'order'],
      },
    },
    {
      ...symbol,
      id: 'clusters',
      filter: ['has', 'size'],
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
      id: 'controls',
      filter: only('control'),
      layout: { 'icon-image': ['get', 'blank'], 'icon-allow-overlap': true },
    },
  ];
}

/** Part of the map’s style for a small number of sites: each has a symbol of its own. */
export const siteStyle = (data: FeatureCollection, options: StyleOptions): SiteStyle => ({
  sources: { sites: { type: 'geojson', data } },
  layers: markLayers('sites', 'sites', options),
});
