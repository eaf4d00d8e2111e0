import { untrack } from 'svelte';
import type { GeoJSONSource, Map } from 'maplibre-gl';
import type { Atlas } from '../state/atlas.svelte.ts';
import { Late } from '../state/late.svelte.ts';
import { online } from '../state/online.ts';
import type { Camera } from './view/camera.ts';
import type { SiteRenderer } from './sites/site-renderer.svelte.ts';
import { measureFeatures } from './basemap/measure-layers.ts';
import { followMeasured } from './view/follow-measured.svelte.ts';
import type { Overlay } from './basemap/overlay.ts';
import { follow } from './view/follow.svelte.ts';
import type { MapWords } from './contract.ts';
import { optionsOf } from './options.svelte.ts';
import { style } from './style.ts';

const onlineLayers = new Late(() => import('./basemap/online.ts'));

/**
 * Starts the effects that keep the map in step with the page’s state (class `Atlas`): style, filters, measurement and
 * camera. `offline` is called if the online map cannot be loaded. Returns a function that stops them.
 */
export function sync(
  map: Map,
  atlas: Atlas,
  words: () => MapWords,
  camera: Camera,
  renderer: SiteRenderer,
  offline: () => void,
): () => void {
  let overlay: Overlay | null = null;
  let measurement = measureFeatures([], []);
  const drawMeasurement = () => {
    map.getSource<GeoJSONSource>('measure')?.setData(measurement);
  };
  const paint = () => {
    const options = optionsOf(atlas, words().lang, overlay);
    renderer.images(map, options);
    map.setStyle(style(options, renderer.style(options)), { diff: true });
    // Draw the reader’s distance measurement again: the new style has an empty source for it.
    drawMeasurement();
  };
  const loadOnline = () => {
    if (!atlas.online || overlay || !online) return;
    const layer = online;
    onlineLayers
      .fetch()
      .then(({ openOnline }) => openOnline(layer))
      .then((opened) => {
        overlay = opened;
        paint();
      })
      .catch(offline);
  };
  // Apply the current style again after the browser has restored the graphics context with an old one. Untracked,
  // because this event can fire while an effect sets the style, and must not add to that effect’s dependencies.
  map.on('style.load', () => untrack(paint));
  return $effect.root(() => {
    $effect(paint);
    $effect(loadOnline);
    $effect(() => renderer.filter?.(map));
    follow(map, atlas, words, camera);
    followMeasured(map, atlas, camera, (data) => {
      measurement = data;
      drawMeasurement();
    });
  });
}
