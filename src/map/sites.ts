import type { FeatureCollection, Point } from 'geojson';
import type {
  CircleLayerSpecification,
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
} from 'maplibre-gl';
import type { Site } from '../../geo/schema.ts';
import { known, type Catalogue, type Lang } from '../data/catalogue.ts';
import { distinct } from '../data/collect.ts';
import { fan, type FanSlot } from '../data/fan.ts';
import { markKey, markOf } from '../data/marks.ts';
import { pixelsAtZoom0 } from '../data/mercator.ts';
import { palettes } from './palette.ts';
import type { SiteStyle, StyleOptions } from './style.ts';
import { leaderKey, offsetOf, ringKey, scaled, scaledByTile } from './fanned.ts';

/**
 * Which image each site has as the lens `shown` tells it: the feature's own mark, but for the sites that differ.
 */
export function markImages(whole: Catalogue, shown: Catalogue): ExpressionSpecification {
  const differ = shown.dataset.sites
    .map((site) => [site.id, markKey(markOf(shown, site)), markKey(markOf(whole, site))] as const)
    .filter(([, now, before]) => now !== before);
  if (differ.length === 0) return ['get', 'mark'];
  return ['match', ['get', 'id'], ...differ.flatMap(([id, now]) => [id, now]), ['get', 'mark']] as never;
}

/** One point feature per site, in the order of the list: where it is, how it is marked and on which side it fans. */
export function siteFeatures(c: Catalogue, lang: Lang): FeatureCollection<Point> {
  const slots = fan(c);
  const features = c.dataset.sites.flatMap((site, order) => {
    const { point } = known(c.places, site.place);
    if (!point) return [];
    const slot = slots.get(site.id)!;
    return {
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: point },
      properties: {
        id: site.id,
        name: site.name[lang],
        order,
        mark: markKey(markOf(c, site)),
        ...(slot.angle === null ? {} : { leader: leaderKey(slot) }),
      },
    };
  });
  return { type: 'FeatureCollection', features };
}

const placesOf = (sites: readonly Site[]) => distinct(sites.map((site) => site.place));

/** One point feature per place that a site is known to, with its radius of precision in pixels at zoom 0. */
export function placeFeatures(c: Catalogue): FeatureCollection<Point> {
  const features = placesOf(c.dataset.sites).flatMap((id, order) => {
    const { point, precision } = known(c.places, id);
    if (!point) return [];
    return {
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: point },
      properties: { id, order, radius: pixelsAtZoom0(precision.radiusKm * 1000, point[1]) },
    };
  });
  return { type: 'FeatureCollection', features };
}

const zooms = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
/** Radius in pixels at zoom `z`: exact at whole zooms and, growing by powers of two, between them. */
const radiusAt = (z: number): ExpressionSpecification => ['*', ['get', 'radius'], 2 ** z];
/** A disc shows once it is clearly wider than the mark on it: none at a radius of 12 px, whole at 30 px. */
const shownAt = (z: number, whole: number): ExpressionSpecification => [
  '*',
  whole,
  ['max', 0, ['min', 1, ['/', ['-', radiusAt(z), 12], 18]]],
];
const byZoom = (
  base: number,
  at: (z: number) => ExpressionSpecification,
): DataDrivenPropertyValueSpecification<number> =>
  ['interpolate', ['exponential', base], ['zoom'], ...zooms.flatMap((z) => [z, at(z)])] as never;

const either = (on: number, hover: number, off: number): ExpressionSpecification => [
  'case',
  ['boolean', ['feature-state', 'selected'], false],
  on,
  ['boolean', ['feature-state', 'hover'], false],
  hover,
  off,
];

/** The whole dataset, and what the lens lets through of it. */
export interface Shown {
  whole: Catalogue;
  shown: Catalogue;
}

/**
 * Which sites and which places are drawn, 1 or 0 each in the order of the features: the style's global state. A filter
 * looks its feature up by `order`, so that a change costs the same for any number of sites.
 */
export function shownState(
  { dataset }: Catalogue,
  found: readonly Site[],
): Record<'sites' | 'places', number[]> {
  const sites = new Set(found.map((site) => site.id));
  const places = new Set(placesOf(found));
  return {
    sites: dataset.sites.map((site) => Number(sites.has(site.id))),
    places: placesOf(dataset.sites).map((place) => Number(places.has(place))),
  };
}

const among = (state: 'sites' | 'places'): ExpressionSpecification => [
  '==',
  ['at', ['get', 'order'], ['array', ['global-state', state]]],
  1,
];

export interface SiteColours {
  ink: string;
  halo: string;
}

/** A value for each leader line of the fans, and `otherwise` for sites that stand on their own point. */
function byLeader(
  c: Catalogue,
  value: (slot: FanSlot) => unknown,
  otherwise: unknown,
): ExpressionSpecification {
  const slots = new Map([...fan(c).values()].filter((s) => s.angle !== null).map((s) => [leaderKey(s), s]));
  const cases = [...slots].flatMap(([key, slot]) => [key, ['literal', value(slot)]]);
  return (
    cases.length ? ['match', ['get', 'leader'], ...cases, ['literal', otherwise]] : ['literal', otherwise]
  ) as never;
}

/** Font and size in pixels of the names: the serif of the headings has Latin letters alone, and Naskh is small on its body. */
export const nameFonts: Record<Lang, { font: string; size: number }> = {
  en: { font: 'Sited Pin Semibold', size: 14 },
  hi: { font: 'Noto Sans', size: 14.5 },
  ur: { font: 'Noto Sans', size: 17 },
};
/** Names shrink less than their marks: they have to stay readable. */
export const nameScale = (scale: number) => 0.65 + 0.35 * scale;
/** Ems from a mark’s centre to its name. */
const beside = 1.45;
export const alone = (scale: number) => {
  const k = scale / nameScale(scale);
  return ['top', [0, 1.75 * k], 'left', [1.5 * k, 0], 'right', [-1.5 * k, 0], 'bottom', [0, -1.75 * k]];
};

/**
 * Where the name of a mark on a fan may stand: outwards from the fan, so that it does not cover its neighbour. In ems
 * of names that are `nameSize` pixels high at full size, for marks of `scale` times their full size.
 */
function outwards(slot: FanSlot, nameSize: number, scale: number): unknown[] {
  const k = scale / nameScale(scale);
  const [x, y] = offsetOf(slot).map((pixels) => (k * pixels) / nameSize) as [number, number];
  const above = ['bottom', [x, y - 1.5 * k]];
  if (Math.abs(slot.angle!) < 20) return above;
  return slot.angle! < 0 ? ['right', [x - beside * k, y], ...above] : ['left', [x + beside * k, y], ...above];
}

/** What of the style shows each site by its mark. */
export function siteStyle(whole: Catalogue, { shown, found, theme, lang }: StyleOptions): SiteStyle {
  const { sites, places } = shownState(whole, found);
  return {
    state: { sites: { default: sites }, places: { default: places } },
    sources: siteSources(whole, lang),
    layers: siteLayers({ whole, shown }, palettes[theme], lang),
  };
}

function siteSources(c: Catalogue, lang: Lang): Record<string, SourceSpecification> {
  return {
    places: { type: 'geojson', data: placeFeatures(c), promoteId: 'id' },
    sites: { type: 'geojson', data: siteFeatures(c, lang), promoteId: 'id' },
  };
}

/** A disc as wide as a place may be off, whose feature has that `radius` in pixels at zoom 0. */
export const precisionPaint = (ink: string): CircleLayerSpecification['paint'] => ({
  'circle-radius': byZoom(2, radiusAt),
  'circle-color': ink,
  'circle-opacity': byZoom(1, (z) => shownAt(z, 0.13)),
  'circle-blur': 0.15,
  'circle-stroke-color': ink,
  'circle-stroke-width': 1,
  'circle-stroke-opacity': byZoom(1, (z) => shownAt(z, 0.35)),
});

/**
 * Bottom to top: the disc that says how far a pin may be off, leaders, names, the ring, marks. Marks are on top, so
 * MapLibre places them first and names give way to them.
 */
function siteLayers(what: Shown, { ink, halo }: SiteColours, lang: Lang): LayerSpecification[] {
  const { font, size } = nameFonts[lang];
  const offset = byLeader(what.whole, offsetOf, [0, 0]) as never;
  const iconSize = scaled((scale) => scale);
  const symbol = { type: 'symbol', source: 'sites' } as const;
  const placed = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;
  return [
    {
      id: 'precision',
      type: 'circle',
      source: 'places',
      filter: among('places'),
      paint: precisionPaint(ink),
    },
    {
      ...symbol,
      id: 'leaders',
      filter: ['all', ['has', 'leader'], among('sites')],
      layout: { ...placed, 'icon-image': ['get', 'leader'], 'icon-size': iconSize },
    },
    {
      ...symbol,
      id: 'site-names',
      filter: among('sites'),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [font],
        'text-size': scaled((scale) => nameScale(scale) * size),
        'text-variable-anchor-offset': scaledByTile((scale) =>
          byLeader(what.whole, (slot) => outwards(slot, size, scale), alone(scale)),
        ),
        'text-max-width': scaled((scale) => 2 + 7 * scale),
        'text-padding': 3,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 2 },
    },
    {
      ...symbol,
      id: 'ring',
      filter: among('sites'),
      layout: { ...placed, 'icon-image': ringKey, 'icon-offset': offset, 'icon-size': iconSize },
      paint: { 'icon-opacity': either(1, 0.7, 0) },
    },
    {
      ...symbol,
      id: 'sites',
      filter: among('sites'),
      layout: {
        'icon-image': markImages(what.whole, what.shown),
        'icon-offset': offset,
        'icon-size': iconSize,
        'icon-allow-overlap': true,
        'symbol-sort-key': ['get', 'order'],
      },
    },
  ];
}
