import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Site } from '../../../geo/schema.ts';
import { known, type Catalogue, type Lang } from '../../data/catalogue.ts';
import { groupBy } from '../../data/collect.ts';
import { slotsOf } from '../../data/fan.ts';
import { markKey, markOf } from '../../data/marks.ts';
import { pixelsAtZoom0 } from '../../data/mercator.ts';
import { leaderKey, offsetOf } from '../fanned.ts';
import type { Cluster, Seen } from './clusters.ts';

/** A site by itself in this view, and where its mark stands from its point, in CSS pixels. */
export interface Single {
  site: Site;
  point: [number, number];
  offset: [number, number];
  leader: string | null;
}

/** The sites that stand by themselves; those of one point stand on a fan. */
export function singlesOf(c: Catalogue, { singles }: Seen): Single[] {
  const sites = singles.map((row) => {
    const site = c.dataset.sites[row]!;
    return { site, point: known(c.places, site.place).point! };
  });
  return [...groupBy(sites, ({ point }) => point.join()).values()].flatMap((together) =>
    slotsOf(together.length).map((slot, i) => ({
      ...together[i]!,
      offset: offsetOf(slot),
      leader: slot.angle === null ? null : leaderKey(slot),
    })),
  );
}

/** What is drawn of a view beside the dots. */
export interface Look {
  /** What the lens lets through: it decides the marks. */
  c: Catalogue;
  lang: Lang;
  clusters: readonly Cluster[];
  singles: readonly Single[];
  /** How strongly some sites are ringed, by their ids. */
  ringed: ReadonlyMap<string, number>;
  number(count: number): string;
}

const feature = (point: readonly number[], properties: Record<string, unknown>): Feature<Point> => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [...point] },
  properties,
});

/** The features of a view: its clusters, each with its count in words and a size that grows with it, and single sites. */
export function nearFeatures({ c, lang, clusters, singles, ringed, number }: Look): FeatureCollection {
  const single = ({ site, point, offset, leader }: Single) =>
    feature(point, {
      kind: 'site',
      id: site.id,
      name: site.name[lang],
      mark: markKey(markOf(c, site)),
      offset,
      radius: pixelsAtZoom0(known(c.places, site.place).precision.radiusKm * 1000, point[1]),
      ...(leader && { leader }),
      ...(ringed.has(site.id) && { ring: ringed.get(site.id) }),
    });
  return {
    type: 'FeatureCollection',
    features: [
      ...singles.map(single),
      ...clusters.map(({ point, count, opens }) =>
        feature(point, {
          kind: 'cluster',
          name: number(count),
          count,
          opens,
          size: 0.7 + 0.18 * number(count).length,
          // Its disc cannot be seen; but what draws discs is compiled with the first clusters, and no choice waits for it.
          radius: 0,
        }),
      ),
    ],
  };
}
