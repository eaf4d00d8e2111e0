import type { FeatureCollection } from 'geojson';
import { untrack } from 'svelte';
import type { GeoJSONSource, Map, MapGeoJSONFeature, MapMouseEvent } from 'maplibre-gl';
import { pointEnd } from '../../data/measure/ends.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import type { Camera } from '../view/camera.ts';
import type { MapWords } from '../contract.ts';
import type { SiteStyle, StyleOptions } from '../style.ts';
import { foreground } from './foreground.svelte.ts';
import { groundOf } from './map-ground.ts';
import { imagesOnDemand } from './images.ts';
import { siteStyle } from './layers.ts';
import { rowsOf } from './rows.ts';
import { allOf, type Watch } from './seen.ts';

/** How the sites are drawn: each by its mark, or, where there are very many, as a crowd. */
export interface Drawing {
  /** Puts buttons on the marks, and keeps both in step with the view; gives what takes them away. */
  pins(map: Map, words: () => MapWords, view: Camera): () => void;
  /** Part of the style that shows the sites, to lie on the ground. */
  style(options: StyleOptions): SiteStyle;
  /** Draws the images that the style names; what is there already is drawn anew. */
  images(map: Map, options: StyleOptions): void;
  /** Lets only the sites through that are found, where `pins` does not. */
  filter?(map: Map): void;
}

/** Differences between a crowd and marks. */
export interface Kind {
  watch(): Watch;
  /** The source of the style that holds the features of the marks, and what shows them. */
  source: string;
  style(data: FeatureCollection, options: StyleOptions): SiteStyle;
  /** A press reaches so many CSS pixels beyond a mark. */
  reach: number;
  /** Layers of what else can be pressed, uppermost first, and the site that a feature of them is. */
  layers: readonly string[];
  siteOf(feature: MapGeoJSONFeature): string;
  filter?(map: Map): void;
  remove?(): void;
}

/** Draws sites of one kind. */
export function drawing(atlas: Atlas, kind: Kind): Drawing {
  let data: FeatureCollection = { type: 'FeatureCollection', features: [] };
  const rows = $derived(rowsOf(atlas));

  function pins(map: Map, words: () => MapWords, view: Camera): () => void {
    const over = foreground(groundOf(map, view), atlas, kind.watch(), () => rows, words);
    const touch = ({ point, lngLat }: MapMouseEvent) => {
      if (over.press(point, kind.reach)) return;
      const layers = kind.layers.filter((id) => map.getLayer(id));
      const { x, y } = point;
      const [hit] = map.queryRenderedFeatures(
        [
          [x - kind.reach, y - kind.reach],
          [x + kind.reach, y + kind.reach],
        ],
        { layers },
      );
      if (hit) atlas.choose(kind.siteOf(hit));
      else if (atlas.measuring) atlas.measureTo(pointEnd(lngLat.wrap().toArray()));
    };
    const stop = $effect.root(() => {
      $effect(() => {
        ({ data } = over);
        // Before the first style there is none to hold it; that one takes it as it is then.
        if (map.style) map.getSource<GeoJSONSource>(kind.source)?.setData(data);
      });
    });
    ({ data } = over);
    map.on('zoom', over.place);
    map.on('moveend', over.look);
    map.on('click', touch);
    // Whom the map is owed to is written on it only once the sources are here, and marks keep clear of that.
    const size = new ResizeObserver(over.look);
    for (const owed of map.getContainer().querySelectorAll('.maplibregl-ctrl-attrib')) size.observe(owed);
    return () => {
      stop();
      map.off('zoom', over.place);
      map.off('moveend', over.look);
      map.off('click', touch);
      size.disconnect();
      over.remove();
      kind.remove?.();
    };
  }

  return {
    pins,
    style: (options) => untrack(() => kind.style(data, options)),
    images: imagesOnDemand(),
    filter: kind.filter,
  };
}

/** Draws each site by its mark. */
export const marks = (atlas: Atlas): Drawing =>
  drawing(atlas, {
    watch: allOf,
    source: 'sites',
    style: siteStyle,
    reach: 12,
    layers: ['site-names'],
    siteOf: ({ properties }) => String(properties.id),
  });
