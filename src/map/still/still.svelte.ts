import 'maplibre-gl/dist/maplibre-gl.css';
import './still.css';
import { REGION } from '../../../geo/cartography/extent.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { toWorld } from '../../data/kit/mercator.ts';
import { runToEnd, runInSlices } from '../../data/kit/tasks.ts';
import { Camera } from '../view/camera.ts';
import { follow } from '../view/follow.svelte.ts';
import { fit } from '../view/viewport.ts';
import { limitsOf, ZOOM } from '../view/limits.ts';
import { measureFeatures } from '../basemap/measure-layers.ts';
import { followMeasured } from '../view/follow-measured.svelte.ts';
import { nameControls } from '../controls/control-names.ts';
import type { DrawnMap, MapWords } from '../contract.ts';
import { optionsOf } from '../options.svelte.ts';
import { palettes } from '../../../geo/cartography/palette.ts';
import { style } from '../style.ts';
import { stillControls } from './controls.ts';
import { StillMap } from './still-map.svelte.ts';
import { stillSurface } from './surface.ts';
import { styleImages } from './marks.ts';
import { paint } from './paint.ts';
import { stillSites } from './sites.ts';
import { svgElement, type SvgNode } from './svg.ts';
import { readTile, tilesOf, type Tiles } from './tiles.ts';

/** Fetches basemap tiles by address `z/x/y`; calls `failed` for each that cannot be fetched, and leaves it out. */
async function loadTiles(base: string, addresses: readonly string[], failed: () => void): Promise<Tiles> {
  const tiles = await Promise.all(
    addresses
      .map(async (address) => {
        const response = await fetch(`${base}basemap/tiles/${address}.pbf`);
        if (!response.ok) throw new Error(`tile ${address}: HTTP ${response.status}`);
        return [address, readTile(await response.arrayBuffer())] as const;
      })
      .map((tile) => tile.catch(() => failed())),
  );
  return new Map(tiles.filter((tile) => tile !== undefined));
}

/**
 * Draws the map as a still picture, for browsers without WebGL: SVG from the same style and view, with the same
 * buttons. It moves only by its buttons, and when the page’s state (class `Atlas`) changes.
 */
export function attach(
  element: HTMLElement,
  atlas: Atlas,
  words: () => MapWords,
  failed: (part: 'map' | 'basemap') => void,
): DrawnMap {
  const { extent } = atlas.opened;
  const limits = limitsOf(extent);
  const camera = new Camera(element, atlas, extent);
  const { clientWidth: width, clientHeight: height } = element;
  const start = fit({ width, height }, extent, camera.start.fitBoundsOptions.padding, ZOOM[1]);
  const { given } = camera;
  const initial = given ? { ...start, zoom: given.zoom, centre: toWorld(given.center) } : start;
  const map = new StillMap(initial, limits, (own) => {
    moved();
    if (own === undefined) camera.resized(map);
    else camera.record(map, own);
  });
  camera.record(map, true);

  const context = document.createElement('canvas').getContext('2d')!;
  const { fontFamily } = getComputedStyle(element);
  const measure = (text: string, size: number) => {
    context.font = `500 ${size}px ${fontFamily}`;
    return context.measureText(text).width;
  };
  let picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg') as SVGElement;
  const buttons = document.createElement('div');
  const controls = stillControls(
    (by) => map.easeTo({ zoom: map.getZoom() + by }),
    () => camera.showAll(map),
    () => atlas.startMeasuring(),
  );
  element.classList.add('maplibregl-map');
  element.replaceChildren(picture, buttons, controls);
  const sites = stillSites(stillSurface(map, camera, buttons), atlas, words, () => failed('map'));

  let lines = $state.raw(measureFeatures([], []));
  let tiles: Tiles = $state.raw(new Map());
  const fetchTiles = () => {
    const addresses = tilesOf(map.view, REGION);
    if (addresses.every((address) => tiles.has(address)) && addresses.length === tiles.size) return;
    const { base } = optionsOf(atlas, words().lang);
    void loadTiles(base, addresses, () => failed('basemap')).then((loaded) => (tiles = loaded));
  };
  const show = (painted: SvgNode, label: string) => {
    const next = svgElement(painted);
    next.setAttribute('role', 'img');
    next.setAttribute('aria-label', label);
    picture.replaceWith(next);
    picture = next;
  };
  /** The drawing that was started last; an earlier one that ends later is discarded. */
  let latest: object | undefined;
  let drawnTiles: Tiles | undefined;
  const draw = () => {
    const { lang, still } = words();
    const options = optionsOf(atlas, lang);
    const drawn = style(options, sites.style(options));
    drawn.sources['measure'] = { type: 'geojson', data: lines };
    const marks = styleImages(palettes[options.theme]);
    const painting = paint({ style: drawn, view: map.view, tiles, images: marks, measure });
    latest = painting;
    // Draw at once after a move of the reader; draw newly loaded tiles in slices, so that the page keeps responding.
    const newTiles = tiles !== drawnTiles;
    drawnTiles = tiles;
    if (!newTiles) return show(runToEnd(painting), still);
    void runInSlices(painting).then((painted) => {
      if (latest === painting) show(painted, still);
    });
  };

  const size = new ResizeObserver(() => map.resize(element.clientWidth, element.clientHeight));
  const moved = () => {
    fetchTiles();
    sites.place();
    sites.look();
  };
  moved();
  size.observe(element);
  const stop = $effect.root(() => {
    $effect(draw);
    $effect(() => nameControls(element, words()));
    follow(map, atlas, words, camera);
    followMeasured(map, atlas, camera, (data) => (lines = data));
  });
  return {
    remove() {
      stop();
      size.disconnect();
      sites.remove();
      element.replaceChildren();
    },
    drawn: Promise.resolve(),
    centre: () => camera.centre(map),
  };
}
