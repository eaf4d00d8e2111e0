import 'maplibre-gl/dist/maplibre-gl.css';
import { Map, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Atlas } from '../state/atlas.svelte.ts';
import { Late } from '../state/late.svelte.ts';
import { REGION } from '../../geo/cartography/extent.ts';
import { Camera } from './view/camera.ts';
import { controls, locale } from './controls/controls.svelte.ts';
import { marks, type Drawing } from './sites/drawing.svelte.ts';
import { limitsOf } from './view/limits.ts';
import { onlinePrefix } from './basemap/overlay.ts';
import { palettes } from '../../geo/cartography/palette.ts';
import { firstStyle } from './style.ts';
import { printable } from './controls/print.ts';
import type { DrawnMap, MapPart, MapWords } from './contract.ts';
import { optionsOf } from './options.svelte.ts';
import { sync } from './sync.svelte.ts';

setWorkerUrl(workerUrl);
const pictures = new Late(() => import('./controls/picture.ts'));

/**
 * Whether nothing of the basemap came to be drawn where it should be. MapLibre takes a tile that is not there for an
 * empty one, and says nothing; no tile of the region is empty.
 */
function bare(map: Map): boolean {
  const [west, south, east, north] = REGION;
  const { lng, lat } = map.getCenter();
  const covered = lng > west && lng < east && lat > south && lat < north;
  return covered && !map.queryRenderedFeatures().some(({ source }) => source === 'basemap');
}

/**
 * Draws the atlas into `element` and keeps it in step with it and with the language of `words`; the element carries the map as its property `map`.
 * @throws where the browser has no WebGL 2
 */
export function attach(
  element: HTMLElement,
  atlas: Atlas,
  words: () => MapWords,
  failed: (part: MapPart) => void,
  drawing: Drawing = marks(atlas),
): DrawnMap {
  const { extent } = atlas.opened;
  const limits = limitsOf(extent);
  const view = new Camera(element, atlas, extent);
  const options = optionsOf(atlas, words().lang);
  const map = new Map({
    container: element,
    // Tests hold every style to the specification; a reader need not wait for it.
    validateStyle: false,
    // Names are placed at once instead of fading in over many frames.
    fadeDuration: 0,
    ...(view.asked ?? view.start),
    ...(limits.bounds && { maxBounds: limits.bounds }),
    minZoom: limits.zoom[0],
    maxZoom: limits.zoom[1],
    pitchWithRotate: false,
    dragRotate: false,
    touchPitch: false,
    attributionControl: false,
    locale: locale(words()),
  });
  Object.assign(element, { map });
  map.touchZoomRotate.disableRotation();
  map.on('resize', () => view.resized(map));
  map.on('moveend', (event) => view.note(map, 'own' in event));
  view.note(map, true);
  const mute = controls(map, atlas, words, () => view.showAll(map));
  map.getCanvas().setAttribute('role', 'application');
  map.on('error', (event) => {
    if ('sourceId' in event) failed(String(event.sourceId).startsWith(onlinePrefix) ? 'online' : 'basemap');
    else if (event.error.message.startsWith('Worker failed')) failed('map');
    // A call that the map refuses, perhaps of a script that the page knows nothing of: nothing is missing.
    else reportError(event.error);
  });
  const remove = drawing.pins(map, words, view);
  drawing.images(map, options);
  map.setStyle(firstStyle(options, drawing.style(options)));
  let stop: (() => void) | undefined;
  let ready = () => {};
  const drawn = new Promise<void>((resolve) => (ready = resolve));
  map.once('load', () => {
    const look = () => {
      // Not asked for yet, or still on its way: the next time it rests.
      if (!map.getSource('basemap') || !map.isSourceLoaded('basemap')) return;
      map.off('idle', look);
      ready();
      if (bare(map)) failed('basemap');
    };
    map.on('idle', look);
    map.once('movestart', ready);
    stop = sync(map, atlas, words, view, drawing, () => failed('online'));
  });
  const unprint = printable(map);
  return {
    remove() {
      stop?.();
      mute();
      remove();
      unprint();
      map.remove();
    },
    drawn,
    centre: () => view.centre(map),
    async picture(caption) {
      const { picture } = await pictures.fetch();
      return picture(map, view.free, caption, palettes[optionsOf(atlas, words().lang).theme]);
    },
  };
}
