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
import { siteFeatures, type Cluster } from './features.ts';
import type { ViewportQuery } from './viewport-query.ts';
import { constraintsOf, type MapSurface } from './surface.ts';
import { hexagonWidth } from './mark-geometry.ts';
import { controlsOf, placeMarks, markSideAt, type MarkedSites, type PlacedMark } from './placed-marks.ts';
import { Targets, type Target } from './targets.ts';

/**
 * Marks (symbols of sites) and clusters of the current view, with a button on each for pointer, keyboard and screen
 * readers.
 */
export interface SiteMarks {
  /** GeoJSON features to draw, made by `siteFeatures`. Reactive (Svelte). */
  readonly data: FeatureCollection;
  /** Clicks the symbol nearest to a point of the map, if one is within `reach` CSS pixels; returns false if none is. */
  press(point: { x: number; y: number }, reach: number): boolean;
  /** Moves the buttons over the symbols of sites to their places; to be called while the view zooms. */
  place(): void;
  /** Places the symbols of sites again; to be called after each change of the view. */
  look(): void;
  remove(): void;
}

/** Change of zoom, in levels, after which symbols are placed again while a zoom still goes on. */
const zoomStep = 0.25;
/** Maximum number of symbols that are placed again while a zoom goes on; more are placed only after it. */
const mostWhileZooming = 100;

/**
 * Places the marks of sites and keeps marks and buttons in step with the view. `rows` gives the numbers of the sites
 * that pass the filters. Tells the atlas (the page’s state) which sites are outside the view.
 */
export function siteMarks(
  surface: MapSurface,
  atlas: Atlas,
  query: ViewportQuery,
  rows: () => Bitset,
  words: () => MapWords,
): SiteMarks {
  let constraints = $state.raw(constraintsOf(surface));
  const visible = $derived(query.visible(rows()));
  const pointOf = (id: string): LonLat | null => {
    const { sites, places } = atlas.whole;
    return known(places, known(sites, id).place).point;
  };
  const itemOf = (id: string): MarkedSites[] => {
    const point = pointOf(id);
    return point ? [{ sites: [known(atlas.whole.sites, id)], count: 1, point }] : [];
  };
  const items = $derived.by((): MarkedSites[] => {
    const { sites } = atlas.whole.dataset;
    return [
      ...visible.singles.flatMap((row) => itemOf(sites[row]!.id)),
      ...visible.stacks.map((stack) => ({ ...stack, sites: stack.rows.map((row) => sites[row]!) })),
    ];
  });
  /**
   * Symbol for a selected or hovered site that a cluster hides, if the site passes the filters; none for other sites.
   */
  const outOfCluster = (id: string | null, among: readonly MarkedSites[]): MarkedSites[] => {
    if (id === null || among.some(({ count, sites }) => count === 1 && sites[0]!.id === id)) return [];
    const row = atlas.whole.rowOf(id);
    return row >= 0 && has(rows(), row) ? itemOf(id) : [];
  };
  /** Areas of the map that symbols of sites must not cover: controls, and clusters, which have fixed places. */
  const obstacles = $derived([
    ...constraints.obstacles,
    ...visible.clusters.map(({ point }): Rectangle => {
      const [x, y] = project(constraints.view, point);
      const half = hexagonWidth / 2;
      return [x - half, y - half, x + half, y + half];
    }),
  ]);
  const marks = $derived(
    placeMarks([...items, ...outOfCluster(atlas.site, items)], { ...constraints, obstacles }, atlas.site),
  );
  const data = $derived.by(() => {
    const { lang, number } = words();
    const hovered = outOfCluster(atlas.hovered, marks).map((item): PlacedMark => ({
      ...item,
      at: item.point,
      target: 0,
    }));
    const rings = new Map<string, number>();
    if (atlas.hovered !== null) rings.set(atlas.hovered, 0.7);
    if (atlas.site !== null) rings.set(atlas.site, 1);
    const side = markSideAt(constraints.view.zoom);
    const { clusters } = visible;
    return siteFeatures({
      c: atlas.catalogue,
      lang,
      clusters,
      marks: [...marks, ...hovered],
      side,
      controls: controlsOf(constraints),
      rings,
      number,
    });
  });

  const ofCluster = ({ point, count, opens }: Cluster): Target => ({
    key: `${point.join()} ${count}`,
    at: point,
    width: hexagonWidth,
    label: words().cluster(count),
    choose: () => surface.camera.centreOn(surface.map, point, opens, false),
  });
  const ofSite = ({ sites, at, target }: PlacedMark): Target => {
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
  const ofGroup = ({ sites, count, at, target }: PlacedMark): Target => ({
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
  const targets = new Targets(surface);
  const stop = $effect.root(() => {
    $effect(() => {
      // Show the buttons only once the statements are read: until then, sites are dots that cannot be selected.
      if (atlas.stated) query.show(rows());
    });
    $effect(() => {
      const next = [
        ...visible.clusters.map(ofCluster),
        ...marks.map((mark) => (mark.count > 1 ? ofGroup(mark) : ofSite(mark))),
      ];
      untrack(() => targets.show(next));
    });
  });

  const look = () => {
    const now = constraintsOf(surface);
    if (JSON.stringify(now) !== JSON.stringify(constraints)) constraints = now;
    const box = surface.box();
    atlas.outside = {
      has(id) {
        const point = pointOf(id);
        return point !== null && !inBox(box, point);
      },
    };
    query.look(box, surface.map.getZoom());
  };
  look();
  return {
    get data() {
      return data;
    },
    press: (point, reach) => targets.press(point, reach),
    place() {
      targets.place();
      const far = Math.abs(surface.map.getZoom() - constraints.view.zoom) > zoomStep;
      if (far && marks.length <= mostWhileZooming) constraints = constraintsOf(surface);
    },
    look,
    remove() {
      stop();
      targets.remove();
      query.close();
    },
  };
}
