import { untrack } from 'svelte';
import type { GeoJSONSource, Map } from 'maplibre-gl';
import type { Atlas } from '../state/atlas.svelte.ts';
import { Late } from '../state/late.svelte.ts';
import { online } from '../state/online.ts';
import type { Camera } from './view/camera.ts';
import type { Drawing } from './sites/drawing.svelte.ts';
import { measured } from './basemap/measure-layers.ts';
import { followMeasured } from './view/follow-measured.svelte.ts';
import type { Overlay } from './basemap/overlay.ts';
import { follow } from './view/follow.svelte.ts';
import type { MapWords } from './contract.ts';
import { optionsOf } from './options.svelte.ts';
import { style } from './style.ts';

const onlineLayers = new Late(() => import('./basemap/online.ts'));

/** Pushes the atlas outward to the map: style, filter, selection, hover and camera. It never writes the atlas. */
export function sync(
  map: Map,
  atlas: Atlas,
  words: () => MapWords,
  view: Camera,
  drawing: Drawing,
  offline: () => void,
): () => void {
  let overlay: Overlay | null = null;
  let data = measured([], []);
  const measure = () => {
    map.getSource<GeoJSONSource>('measure')?.setData(data);
  };
  const paint = () => {
    const options = optionsOf(atlas, words().lang, overlay);
    drawing.images(map, options);
    map.setStyle(style(options, drawing.style(options)), { diff: true });
    // The style holds no measured line: with a new one it is drawn again.
    measure();
  };
  const contact = () => {
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
  // A graphics context that is lost and comes back brings the style it had. It may come while an effect sets the style:
  // what is read here is none of that effect’s reasons to run.
  map.on('style.load', () => untrack(paint));
  return $effect.root(() => {
    $effect(paint);
    $effect(contact);
    $effect(() => drawing.filter?.(map));
    follow(map, atlas, words, view);
    followMeasured(map, atlas, view, (now) => {
      data = now;
      measure();
    });
  });
}
