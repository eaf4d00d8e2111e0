import type { FeatureCollection } from 'geojson';
import { untrack } from 'svelte';
import type { GeoJSONSource, Map, MapGeoJSONFeature, MapMouseEvent } from 'maplibre-gl';
import { pointEnd } from '../../data/measure/ends.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import type { Camera } from '../view/camera.ts';
import type { MapWords } from '../contract.ts';
import type { SiteStyle, StyleOptions } from '../style.ts';
import { siteMarks } from './site-marks.svelte.ts';
import { mapSurface } from './map-surface.ts';
import { imagesOnDemand } from './images.ts';
import { siteStyle } from './layers.ts';
import { matchingRows } from './matching-rows.ts';
import { unclustered, type ViewportQuery } from './viewport-query.ts';

/** Way to draw sites on a map: each as a mark (symbol), or very many as dots and clusters. */
export interface SiteRenderer {
  /**
   * Adds buttons to the symbols of sites, and keeps symbols and buttons in step with the view. Returns a function that
   * removes them.
   */
  pins(map: Map, words: () => MapWords, view: Camera): () => void;
  /** Sources and layers of the sites for the map’s style, drawn above the basemap. */
  style(options: StyleOptions): SiteStyle;
  /** Adds the images that the map’s style refers to, and redraws those already added. */
  images(map: Map, options: StyleOptions): void;
  /** Applies the filters to the sites drawn as dots, which `pins` does not draw. */
  filter?(map: Map): void;
}

/** Options that differ between drawing each site as a symbol and drawing very many sites as dots and clusters. */
export interface RendererOptions {
  query(): ViewportQuery;
  /** Name of the source in the map’s style that holds the symbols of sites. */
  source: string;
  style(data: FeatureCollection, options: StyleOptions): SiteStyle;
  /** Maximum distance of a click from a symbol’s edge that still counts as a click on the symbol, in CSS pixels. */
  reach: number;
  /** Other map layers whose features can be clicked, uppermost first. */
  layers: readonly string[];
  /** Id of the site that a clicked feature of these layers shows. */
  siteOf(feature: MapGeoJSONFeature): string;
  filter?(map: Map): void;
  remove?(): void;
}

/** Makes an object with the functions that draw sites on a map, for one of the ways to draw them. */
export function siteRenderer(atlas: Atlas, options: RendererOptions): SiteRenderer {
  let data: FeatureCollection = { type: 'FeatureCollection', features: [] };
  const rows = $derived(matchingRows(atlas));

  function pins(map: Map, words: () => MapWords, camera: Camera): () => void {
    const marks = siteMarks(mapSurface(map, camera), atlas, options.query(), () => rows, words);
    const click = ({ point, lngLat }: MapMouseEvent) => {
      if (marks.press(point, options.reach)) return;
      const layers = options.layers.filter((id) => map.getLayer(id));
      const { x, y } = point;
      const [hit] = map.queryRenderedFeatures(
        [
          [x - options.reach, y - options.reach],
          [x + options.reach, y + options.reach],
        ],
        { layers },
      );
      if (hit) atlas.choose(options.siteOf(hit));
      else if (atlas.measuring) atlas.measureTo(pointEnd(lngLat.wrap().toArray()));
    };
    const stop = $effect.root(() => {
      $effect(() => {
        ({ data } = marks);
        // Skip until the first style is set, which will contain the current data: before, there is no source to update.
        if (map.style) map.getSource<GeoJSONSource>(options.source)?.setData(data);
      });
    });
    ({ data } = marks);
    map.on('zoom', marks.place);
    map.on('moveend', marks.look);
    map.on('click', click);
    // Place the symbols of sites again when the attribution grows, as it does once the sources are loaded: symbols must
    // not cover it.
    const size = new ResizeObserver(marks.look);
    for (const element of map.getContainer().querySelectorAll('.maplibregl-ctrl-attrib'))
      size.observe(element);
    return () => {
      stop();
      map.off('zoom', marks.place);
      map.off('moveend', marks.look);
      map.off('click', click);
      size.disconnect();
      marks.remove();
      options.remove?.();
    };
  }

  return {
    pins,
    style: (styleOptions) => untrack(() => options.style(data, styleOptions)),
    images: imagesOnDemand(),
    filter: options.filter,
  };
}

/** Draws each site as a symbol, with the shapes and colours of its groups. */
export const markRenderer = (atlas: Atlas): SiteRenderer =>
  siteRenderer(atlas, {
    query: unclustered,
    source: 'sites',
    style: siteStyle,
    reach: 12,
    layers: ['site-names'],
    siteOf: ({ properties }) => String(properties.id),
  });
