import { AttributionControl, NavigationControl, ScaleControl, type Map } from 'maplibre-gl';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { Buttons } from './buttons.ts';
import { nameControls } from './control-names.ts';
import type { MapWords } from '../contract.ts';

/** Translations of MapLibre’s own messages, by MapLibre’s names for them. */
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
 * Adds the controls to the map and keeps them in the language of `words`, without replacing any that may have the
 * focus. In a map embedded in another page, one finger or the wheel alone scrolls that page. Returns a function that
 * ends the updates.
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
  // Mark the attribution as English: it is not translated, as its licensors ask.
  const attribution = container.querySelector<HTMLElement>('.maplibregl-ctrl-attrib-inner');
  if (attribution) Object.assign(attribution, { lang: 'en', dir: 'ltr' });

  const translate = () => {
    const now = words();
    // Set MapLibre’s messages through a private field: it has no public way to change them later.
    // oxlint-disable-next-line no-underscore-dangle
    Object.assign(map._locale, locale(now));
    scale.setUnit(now.units);
    map.getCanvas().setAttribute('aria-label', now.canvas);
    nameControls(container, now);
  };
  const cooperate = () => {
    if (!atlas.embed) return;
    // Enable MapLibre’s gestures again when the language changes, because MapLibre writes its hint on gestures at that
    // moment. Reading `words` makes this effect run then.
    words();
    map.cooperativeGestures.enable();
    return () => map.cooperativeGestures.disable();
  };
  return $effect.root(() => {
    $effect(translate);
    $effect(cooperate);
  });
}
