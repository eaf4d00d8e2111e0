import 'maplibre-gl/dist/maplibre-gl.css';
import { Map, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Atlas } from '../state/atlas.svelte.ts';
import { Late } from '../state/late.svelte.ts';
import { REGION } from '../../geo/cartography/extent.ts';
import { Camera } from './view/camera.ts';
import { controls, locale } from './controls/controls.svelte.ts';
import { markRenderer, type SiteRenderer } from './sites/site-renderer.svelte.ts';
import { limitsOf } from './view/limits.ts';
import { onlinePrefix } from './basemap/overlay.ts';
import { palettes } from '../../geo/cartography/palette.ts';
import { firstStyle } from './style.ts';
import { makePrintable } from './controls/print.ts';
import type { DrawnMap, MapPart, MapWords } from './contract.ts';
import { optionsOf } from './options.svelte.ts';
import { sync } from './sync.svelte.ts';

setWorkerUrl(workerUrl);
const pictures = new Late(() => import('./controls/picture.ts'));

/**
 * True if nothing of the basemap is drawn although the view lies inside the region. MapLibre treats a missing tile as
 * an empty one, without an error, but no tile of the region is empty.
 */
function basemapMissing(map: Map): boolean {
  const [west, south, east, north] = REGION;
  const { lng, lat } = map.getCenter();
  const covered = lng > west && lng < east && lat > south && lat < north;
  return covered && !map.queryRenderedFeatures().some(({ source }) => source === 'basemap');
}

/**
 * Draws the map for the page’s state (class `Atlas`) into `element`, and keeps it in step with the state and the
 * language of `words`. MapLibre’s map becomes the element’s property `map`.
 * @throws Error if the browser has no WebGL 2
 */
export function attach(
  element: HTMLElement,
  atlas: Atlas,
  words: () => MapWords,
  failed: (part: MapPart) => void,
  renderer: SiteRenderer = markRenderer(atlas),
): DrawnMap {
  const { extent } = atlas.opened;
  const limits = limitsOf(extent);
  const camera = new Camera(element, atlas, extent);
  const options = optionsOf(atlas, words().lang);
  const map = new Map({
    container: element,
    // Skip MapLibre’s validation of the style: tests do it, and readers need not wait for it.
    validateStyle: false,
    // Show names at once: by default MapLibre fades them in over many frames.
    fadeDuration: 0,
    ...(camera.given ?? camera.start),
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
  map.on('resize', () => camera.resized(map));
  map.on('moveend', (event) => camera.record(map, 'own' in event));
  camera.record(map, true);
  const removeControls = controls(map, atlas, words, () => camera.showAll(map));
  map.getCanvas().setAttribute('role', 'application');
  map.on('error', (event) => {
    if ('sourceId' in event) failed(String(event.sourceId).startsWith(onlinePrefix) ? 'online' : 'basemap');
    else if (event.error.message.startsWith('Worker failed')) failed('map');
    // Report other errors to the browser only: they come from calls that MapLibre rejects, perhaps by a script outside
    // the page, and nothing is missing on the map.
    else reportError(event.error);
  });
  const removePins = renderer.pins(map, words, camera);
  renderer.images(map, options);
  map.setStyle(firstStyle(options, renderer.style(options)));
  let stop: (() => void) | undefined;
  let ready = () => {};
  const drawn = new Promise<void>((resolve) => (ready = resolve));
  map.once('load', () => {
    const checkBasemap = () => {
      // Wait until the basemap is requested and loaded; this check runs again when the map is next idle.
      if (!map.getSource('basemap') || !map.isSourceLoaded('basemap')) return;
      map.off('idle', checkBasemap);
      ready();
      if (basemapMissing(map)) failed('basemap');
    };
    map.on('idle', checkBasemap);
    map.once('movestart', ready);
    stop = sync(map, atlas, words, camera, renderer, () => failed('online'));
  });
  const stopPrinting = makePrintable(map);
  return {
    remove() {
      stop?.();
      removeControls();
      removePins();
      stopPrinting();
      map.remove();
    },
    drawn,
    centre: () => camera.centre(map),
    async picture(caption) {
      const { mapPicture } = await pictures.fetch();
      return mapPicture(map, camera.freeArea, caption, palettes[optionsOf(atlas, words().lang).theme]);
    },
  };
}
