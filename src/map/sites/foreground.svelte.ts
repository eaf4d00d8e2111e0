import type { FeatureCollection } from 'geojson';
import { untrack } from 'svelte';
import { has, type Bitset } from '../../data/kit/bitset.ts';
import { inBox } from '../../data/kit/box.ts';
import { known } from '../../data/catalogue/catalogue.ts';
import type { LonLat } from '../../data/kit/lon-lat.ts';
import type { Rectangle } from '../view/layout.ts';
import { project } from '../view/viewport.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import type { MapWords } from '../contract.ts';
import { features, type Cluster } from './features.ts';
import type { Watch } from './seen.ts';
import { roomOf, type Ground } from './ground.ts';
import { hexagonWidth } from './mark-geometry.ts';
import { controlsOf, laidOut, sideAt, type Item, type Laid } from './laid.ts';
import { Targets, type Target } from './targets.ts';

/** Marks of a view, and the clusters of very many sites. */
export interface Foreground {
  /** See `features`. Reactive. */
  readonly data: FeatureCollection;
  /** Presses what lies within `reach` CSS pixels of a point of the map; false where nothing does. */
  press(point: { x: number; y: number }, reach: number): boolean;
  /** To be called while the view zooms. */
  place(): void;
  /** To be called whenever the view is another. */
  look(): void;
  remove(): void;
}

/** The marks are laid out anew when a view that zooms has come so much nearer or farther. */
const step = 0.25;
/** More marks than this are laid out anew only when the view rests. */
const quick = 100;

/**
 * Keeps in step what stands out of the sites in `rows`, with a button on each mark, and says which sites are outside the
 * view.
 */
export function foreground(
  ground: Ground,
  atlas: Atlas,
  watching: Watch,
  rows: () => Bitset,
  words: () => MapWords,
): Foreground {
  let room = $state.raw(roomOf(ground));
  const seen = $derived(watching.seen(rows()));
  const pointOf = (id: string): LonLat | null => {
    const { sites, places } = atlas.whole;
    return known(places, known(sites, id).place).point;
  };
  const itemOf = (id: string): Item[] => {
    const point = pointOf(id);
    return point ? [{ sites: [known(atlas.whole.sites, id)], count: 1, point }] : [];
  };
  const items = $derived.by((): Item[] => {
    const { sites } = atlas.whole.dataset;
    return [
      ...seen.singles.flatMap((row) => itemOf(sites[row]!.id)),
      ...seen.stacks.map((stack) => ({ ...stack, sites: stack.rows.map((row) => sites[row]!) })),
    ];
  });
  /** A site that is chosen or pointed at is seen even inside a cluster, as long as the filters let it through. */
  const lifted = (id: string | null, among: readonly Item[]): Item[] => {
    if (id === null || among.some(({ count, sites }) => count === 1 && sites[0]!.id === id)) return [];
    const row = atlas.whole.rowOf(id);
    return row >= 0 && has(rows(), row) ? itemOf(id) : [];
  };
  /** Clusters are counted elsewhere and stand where they stand. */
  const taken = $derived([
    ...room.taken,
    ...seen.clusters.map(({ point }): Rectangle => {
      const [x, y] = project(room.view, point);
      const half = hexagonWidth / 2;
      return [x - half, y - half, x + half, y + half];
    }),
  ]);
  const laid = $derived(laidOut([...items, ...lifted(atlas.site, items)], { ...room, taken }, atlas.site));
  const data = $derived.by(() => {
    const { lang, number } = words();
    const pointed = lifted(atlas.hovered, laid).map((item): Laid => ({ ...item, at: item.point, target: 0 }));
    const ringed = new Map<string, number>();
    if (atlas.hovered !== null) ringed.set(atlas.hovered, 0.7);
    if (atlas.site !== null) ringed.set(atlas.site, 1);
    const side = sideAt(room.view.zoom);
    const { clusters } = seen;
    return features({
      c: atlas.catalogue,
      lang,
      clusters,
      laid: [...laid, ...pointed],
      side,
      controls: controlsOf(room),
      ringed,
      number,
    });
  });

  const ofCluster = ({ point, count, opens }: Cluster): Target => ({
    key: `${point.join()} ${count}`,
    at: point,
    width: hexagonWidth,
    label: words().cluster(count),
    choose: () => ground.camera.centreOn(ground.eye, point, opens, false),
  });
  const ofSite = ({ sites, at, target }: Laid): Target => {
    const { id } = sites[0]!;
    return {
      key: id,
      at,
      width: target,
      label: words().pin(id),
      choose: () => atlas.choose(id),
      hover: (on) => {
        if (on) atlas.hovered = id;
        else if (atlas.hovered === id) atlas.hovered = null;
      },
    };
  };
  const ofGroup = ({ sites, count, at, target }: Laid): Target => ({
    key: `group ${sites[0]!.id} ${count}`,
    at,
    width: target,
    label: words().group(count),
    choose: () =>
      atlas.gather(
        sites.map(({ id }) => id),
        count,
      ),
  });
  const targets = new Targets(ground);
  const stop = $effect.root(() => {
    $effect(() => {
      // As long as nobody knows what is stated of a site, it is a dot and nothing to choose.
      if (atlas.stated) watching.show(rows());
    });
    $effect(() => {
      const wanted = [
        ...seen.clusters.map(ofCluster),
        ...laid.map((mark) => (mark.count > 1 ? ofGroup(mark) : ofSite(mark))),
      ];
      untrack(() => targets.show(wanted));
    });
  });

  const look = () => {
    const now = roomOf(ground);
    if (JSON.stringify(now) !== JSON.stringify(room)) room = now;
    const box = ground.box();
    atlas.outside = {
      has(id) {
        const point = pointOf(id);
        return point !== null && !inBox(box, point);
      },
    };
    watching.look(box, ground.eye.getZoom());
  };
  look();
  return {
    get data() {
      return data;
    },
    press: (point, reach) => targets.press(point, reach),
    place() {
      targets.place();
      const far = Math.abs(ground.eye.getZoom() - room.view.zoom) > step;
      if (far && laid.length <= quick) room = roomOf(ground);
    },
    look,
    remove() {
      stop();
      targets.remove();
      watching.end();
    },
  };
}
