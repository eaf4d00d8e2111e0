import { Marker, type Map, type MapMouseEvent } from 'maplibre-gl';
import { pointEnd } from '../data/ends.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { Camera } from './camera.ts';
import type { Words } from './options.svelte.ts';
import { pinButtons, type Ground } from './pin-buttons.svelte.ts';

/** A map for buttons to stand on. */
export const groundOf = (map: Map, view: Camera): Ground => ({
  eye: map,
  camera: view,
  contains: (point) => map.getBounds().contains([...point]),
  stand: (element, point) => new Marker({ element }).setLngLat([...point]).addTo(map),
});

/** Puts the pins' buttons on a map, and lets a click on a mark or its name choose the site. */
export function pins(map: Map, atlas: Atlas, words: () => Words, view: Camera): () => void {
  const touch = (event: MapMouseEvent) => {
    if (!map.getLayer('sites')) return;
    const reach = 12;
    const { x, y } = event.point;
    const [hit] = map.queryRenderedFeatures(
      [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ],
      { layers: ['sites', 'site-names'] },
    );
    if (hit) atlas.choose(String(hit.properties.id));
    else if (atlas.measuring) atlas.measureTo(pointEnd(event.lngLat.wrap().toArray()));
  };
  const { place, look, remove } = pinButtons(groundOf(map, view), atlas, words);
  map.on('zoom', place);
  map.on('moveend', look);
  map.on('click', touch);
  return () => {
    map.off('zoom', place);
    map.off('moveend', look);
    map.off('click', touch);
    remove();
  };
}
