import { AttributionControl, NavigationControl, ScaleControl, type Map } from 'maplibre-gl';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { Buttons } from './buttons.ts';
import { nameControls } from './named.ts';
import type { MapWords } from '../contract.ts';

/** MapLibre’s own words, by its keys. */
export const locale = (words: MapWords) => ({
  'Map.Title': words.canvas,
  'NavigationControl.ZoomIn': words.zoomIn,
  'NavigationControl.ZoomOut': words.zoomOut,
  'AttributionControl.ToggleAttribution': words.attribution,
  'ScaleControl.Meters': words.metres,
  'ScaleControl.Kilometers': words.kilometres,
  'ScaleControl.Miles': words.miles,
  'ScaleControl.Feet': words.feet,
  'CooperativeGesturesHandler.WindowsHelpText': words.gestures.windows,
  'CooperativeGesturesHandler.MacHelpText': words.gestures.mac,
  'CooperativeGesturesHandler.MobileHelpText': words.gestures.mobile,
});

/**
 * Puts the controls on the map and keeps them in the language of `words`, in place: one of them may have the focus. A
 * map inside another page leaves one finger and the wheel to that page, from its first moment on.
 */
export function controls(map: Map, atlas: Atlas, words: () => MapWords, showAll: () => void): () => void {
  const container = map.getContainer();
  const scale = new ScaleControl({ unit: words().units });
  map.addControl(new AttributionControl({ compact: false }), 'bottom-right');
  map.addControl(scale, 'bottom-right');
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(
    new Buttons({ 'all-sites': showAll, 'measure-tool': () => atlas.startMeasuring() }),
    'top-right',
  );
  // Whom the map is owed to is printed as they ask for it, in English.
  const owed = container.querySelector<HTMLElement>('.maplibregl-ctrl-attrib-inner');
  if (owed) Object.assign(owed, { lang: 'en', dir: 'ltr' });

  const speak = () => {
    const now = words();
    // MapLibre offers no other way to change its words once a map is made.
    // oxlint-disable-next-line no-underscore-dangle
    Object.assign(map._locale, locale(now));
    scale.setUnit(now.units);
    map.getCanvas().setAttribute('aria-label', now.canvas);
    nameControls(container, now);
  };
  const lend = () => {
    if (!atlas.embed) return;
    // Its hint is in the words of the moment in which it is turned on.
    words();
    map.cooperativeGestures.enable();
    return () => map.cooperativeGestures.disable();
  };
  return $effect.root(() => {
    $effect(speak);
    $effect(lend);
  });
}
