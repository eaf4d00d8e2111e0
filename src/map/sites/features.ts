import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { known, type Catalogue, type Lang } from '../../data/catalogue/catalogue.ts';
import { groupBy } from '../../data/kit/collect.ts';
import { markKey, markOf } from '../../data/catalogue/marks.ts';
import { pixelsAtZoom0 } from '../../data/kit/mercator.ts';
import { nameIn } from '../../data/kit/name-in.ts';
import { blankKey } from './image-keys.ts';
import type { Control, PlacedMark } from './placed-marks.ts';
import { hexagonWidth } from './mark-geometry.ts';

/** Nearby sites that one symbol with a count stands for at the current zoom. */
export interface Cluster {
  /** Point of the cluster, [lon, lat] in degrees. */
  point: [lon: number, lat: number];
  count: number;
  /** Zoom at which the cluster splits into smaller ones. */
  opens: number;
}

/** Symbols and clusters of a view of the map, from which `siteFeatures` makes GeoJSON to draw. */
export interface FeatureInput {
  /**
   * Dataset with look-ups, reduced by the lens (filter of statements by account); its statements decide shapes and
   * colours of the symbols.
   */
  c: Catalogue;
  lang: Lang;
  clusters: readonly Cluster[];
  marks: readonly PlacedMark[];
  /** Width of the square that a site’s symbol occupies, in CSS pixels. */
  side: number;
  controls: readonly Control[];
  /** Opacity of the rings around sites, by site id. */
  rings: ReadonlyMap<string, number>;
  number(count: number): string;
}

const feature = (geometry: Geometry, properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  geometry,
  properties,
});
const point = (coordinates: readonly number[], properties: Record<string, unknown>) =>
  feature({ type: 'Point', coordinates: [...coordinates] }, properties);

/** Makes the GeoJSON feature of a symbol for several sites, with their number. */
const counted = (kind: 'cluster' | 'group', at: readonly number[], name: string, more: object) =>
  point(at, {
    kind,
    name,
    // Draw an invisible disc of radius 0, so that MapLibre compiles its shader for discs early, and the first selection
    // need not wait for that.
    radius: 0,
    ...more,
  });

/**
 * Leader lines, which join the true point of a site to a symbol that was moved aside for room, and a dot at each such
 * point.
 */
function leaders(marks: readonly PlacedMark[]): Feature[] {
  const apart = marks.filter(({ point: truth, at }) => truth !== at);
  if (apart.length === 0) return [];
  const coordinates = apart.map(({ point: truth, at }) => [[...truth], [...at]]);
  const truths = groupBy(apart, ({ point: truth }) => truth.join());
  return [
    feature({ type: 'MultiLineString', coordinates }, { kind: 'leader' }),
    ...[...truths.values()].map(([first]) => point(first!.point, { kind: 'truth' })),
  ];
}

/**
 * Discs around the places of sites, within which the real place lies; one for each place. `radius` is in pixels at zoom
 * 0.
 */
function discs({ places }: Catalogue, marks: readonly PlacedMark[]): Feature[] {
  const alone = marks.filter(({ count }) => count === 1);
  return [...groupBy(alone, ({ sites }) => sites[0]!.place)].map(([id, [first]]) => {
    const [, lat] = first!.point;
    const radius = pixelsAtZoom0(known(places, id).precision.radiusKm * 1000, lat);
    return point(first!.point, { kind: 'place', radius });
  });
}

/**
 * Builds the GeoJSON features of a view in drawing order: discs around places, leader lines, symbols, counts, empty
 * areas under controls.
 */
export function siteFeatures({
  c,
  lang,
  clusters,
  marks,
  side,
  controls,
  rings,
  number,
}: FeatureInput): FeatureCollection {
  const symbols = marks.map(({ sites, count, at }, order) => {
    if (count > 1) return counted('group', at, number(count), { order, size: side / hexagonWidth });
    const [site] = sites;
    const { id } = site!;
    return point(at, {
      kind: 'site',
      id,
      order,
      name: nameIn(site!.name, lang),
      mark: markKey(markOf(c, site!)),
      ...(rings.has(id) && { ring: rings.get(id) }),
    });
  });
  const counts = clusters.map(({ point: at, count, opens }) =>
    counted('cluster', at, number(count), { count, opens, size: 0.7 + 0.18 * number(count).length }),
  );
  const blanks = controls.map(({ at, size }) => point(at, { kind: 'control', blank: blankKey(size) }));
  return {
    type: 'FeatureCollection',
    features: [...discs(c, marks), ...leaders(marks), ...symbols, ...counts, ...blanks],
  };
}
