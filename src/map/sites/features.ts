import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { known, type Catalogue, type Lang } from '../../data/catalogue/catalogue.ts';
import { groupBy } from '../../data/kit/collect.ts';
import { markKey, markOf } from '../../data/catalogue/marks.ts';
import { pixelsAtZoom0 } from '../../data/kit/mercator.ts';
import { nameIn } from '../../data/kit/name-in.ts';
import { blankKey } from './image-keys.ts';
import type { Control, Laid } from './laid.ts';
import { hexagonWidth } from './mark-geometry.ts';

/** Sites so near to each other that one mark counts them, until the map comes closer. */
export interface Cluster {
  /** [lon, lat] in degrees. */
  point: [lon: number, lat: number];
  count: number;
  /** The zoom at which it comes apart. */
  opens: number;
}

/** Sites of a view as they are to be drawn. */
export interface Look {
  /** Data that the lens lets through: it decides the marks. */
  c: Catalogue;
  lang: Lang;
  clusters: readonly Cluster[];
  laid: readonly Laid[];
  /** Width of the square that a mark takes, in CSS pixels. */
  side: number;
  controls: readonly Control[];
  /** How strongly some sites are ringed, by their ids. */
  ringed: ReadonlyMap<string, number>;
  number(count: number): string;
}

const feature = (geometry: Geometry, properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  geometry,
  properties,
});
const point = (coordinates: readonly number[], properties: Record<string, unknown>) =>
  feature({ type: 'Point', coordinates: [...coordinates] }, properties);

/** A mark that stands for several sites says how many. */
const counted = (kind: 'cluster' | 'group', at: readonly number[], name: string, more: object) =>
  point(at, {
    kind,
    name,
    // Its disc cannot be seen; but what draws discs is compiled with the first clusters, and no choice waits for it.
    radius: 0,
    ...more,
  });

/** Lines from true points to marks that stand beside them, and those points. */
function leaders(laid: readonly Laid[]): Feature[] {
  const apart = laid.filter(({ point: truth, at }) => truth !== at);
  if (apart.length === 0) return [];
  const coordinates = apart.map(({ point: truth, at }) => [[...truth], [...at]]);
  const truths = groupBy(apart, ({ point: truth }) => truth.join());
  return [
    feature({ type: 'MultiLineString', coordinates }, { kind: 'leader' }),
    ...[...truths.values()].map(([first]) => point(first!.point, { kind: 'truth' })),
  ];
}

/** How far the places of marked sites may be off: one for each place, by its radius in pixels at zoom 0. */
function discs({ places }: Catalogue, laid: readonly Laid[]): Feature[] {
  const alone = laid.filter(({ count }) => count === 1);
  return [...groupBy(alone, ({ sites }) => sites[0]!.place)].map(([id, [first]]) => {
    const [, lat] = first!.point;
    const radius = pixelsAtZoom0(known(places, id).precision.radiusKm * 1000, lat);
    return point(first!.point, { kind: 'place', radius });
  });
}

/** Features of a view, in the order in which they are drawn: what belongs to places, then the marks and the counts. */
export function features({
  c,
  lang,
  clusters,
  laid,
  side,
  controls,
  ringed,
  number,
}: Look): FeatureCollection {
  const marks = laid.map(({ sites, count, at }, order) => {
    if (count > 1) return counted('group', at, number(count), { order, size: side / hexagonWidth });
    const [site] = sites;
    const { id } = site!;
    return point(at, {
      kind: 'site',
      id,
      order,
      name: nameIn(site!.name, lang),
      mark: markKey(markOf(c, site!)),
      ...(ringed.has(id) && { ring: ringed.get(id) }),
    });
  });
  const all = clusters.map(({ point: at, count, opens }) =>
    counted('cluster', at, number(count), { count, opens, size: 0.7 + 0.18 * number(count).length }),
  );
  const covered = controls.map(({ at, size }) => point(at, { kind: 'control', blank: blankKey(size) }));
  return {
    type: 'FeatureCollection',
    features: [...discs(c, laid), ...leaders(laid), ...marks, ...all, ...covered],
  };
}
