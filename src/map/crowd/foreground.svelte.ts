import type { FeatureCollection } from 'geojson';
import { untrack } from 'svelte';
import { has, type Bits } from '../../data/bits.ts';
import type { Box } from '../../data/box.ts';
import { known } from '../../data/catalogue.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import type { Words } from '../options.svelte.ts';
import type { Ground } from '../pin-buttons.svelte.ts';
import type { Cluster } from './clusters.ts';
import { nearFeatures, singlesOf, type Single } from './near.ts';
import { targets, type Target } from './targets.ts';
import type { Watch } from './watch.svelte.ts';

/** Goes to where a cluster stands, so close that it comes apart. */
export const open = ({ camera, eye }: Ground, point: readonly [number, number], opens: number): void =>
  camera.centreOn(eye, point, opens, false);

/** What of a crowd stands out in a view. */
export interface Foreground {
  /** Its clusters, and the sites by themselves: see `nearFeatures`. Reactive. */
  readonly near: FeatureCollection;
  /** To be called while the view zooms. */
  place(): void;
  /** To be called whenever the view is another. */
  look(): void;
  remove(): void;
}

/** What a crowd stands on tells the box in degrees that is in view. */
export type CrowdGround = Ground & { box(): Box };

/**
 * Keeps in step what stands out of the sites in `rows`, with a button on each cluster and on each site by itself, and
 * says which sites are outside the view.
 */
export function foreground(
  ground: CrowdGround,
  atlas: Atlas,
  watching: Watch,
  rows: () => Bits,
  words: () => Words,
): Foreground {
  const seen = $derived(watching.seen(rows()));
  const singles = $derived(singlesOf(atlas.whole, seen));
  const ringed = $derived(
    new Map([
      ...(atlas.hovered === null ? [] : [[atlas.hovered, 0.7] as const]),
      ...(atlas.site === null ? [] : [[atlas.site, 1] as const]),
    ]),
  );
  const pointOf = (id: string) => {
    const { sites, places } = atlas.whole;
    return known(places, known(sites, id).place).point!;
  };

  /** What is chosen is seen even inside a cluster, as long as the filters let it through. */
  const lifted = $derived.by((): Single[] => {
    const standing = new Set(singles.map(({ site }) => site.id));
    return [...ringed.keys()].flatMap((id) => {
      const row = atlas.whole.rowOf(id);
      if (standing.has(id) || row < 0 || !has(rows(), row)) return [];
      return { site: known(atlas.whole.sites, id), point: pointOf(id), offset: [0, 0], leader: null };
    });
  });
  const near = $derived.by(() => {
    const { lang, number } = words();
    const { clusters } = seen;
    return nearFeatures({
      c: atlas.catalogue,
      lang,
      clusters,
      singles: [...singles, ...lifted],
      ringed,
      number,
    });
  });

  const ofCluster = ({ point, count, opens }: Cluster): Target => ({
    key: `${point.join()} ${count}`,
    point,
    offset: [0, 0],
    label: words().cluster(count),
    choose: () => open(ground, point, opens),
    hover: () => {},
  });
  const ofSite = ({ site, point, offset }: Single): Target => ({
    key: site.id,
    point,
    offset,
    label: words().pin(site.id),
    choose: () => atlas.choose(site.id),
    hover: (on) => {
      if (on) atlas.hovered = site.id;
      else if (atlas.hovered === site.id) atlas.hovered = null;
    },
  });
  const buttons = targets(ground);
  const stop = $effect.root(() => {
    $effect(() => {
      // As long as nobody knows what is stated of a site, it is a dot and nothing to choose.
      if (atlas.told) watching.show(rows());
    });
    $effect(() => {
      const wanted = [...seen.clusters.map(ofCluster), ...singles.map(ofSite)];
      // Where they stand follows the view through `place`.
      untrack(() => buttons.show(wanted));
    });
  });

  const look = () => {
    atlas.outside = { has: (id) => !ground.contains(pointOf(id)) };
    watching.look(ground.box(), ground.eye.getZoom());
  };
  look();
  return {
    get near() {
      return near;
    },
    place: buttons.place,
    look,
    remove() {
      stop();
      buttons.remove();
      watching.end();
    },
  };
}
