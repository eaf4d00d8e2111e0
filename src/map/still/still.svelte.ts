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
import { measured } from '../basemap/measure-layers.ts';
import { followMeasured } from '../view/follow-measured.svelte.ts';
import { nameControls } from '../controls/named.ts';
import type { DrawnMap, MapWords } from '../contract.ts';
import { optionsOf } from '../options.svelte.ts';
import { palettes } from '../../../geo/cartography/palette.ts';
import { style } from '../style.ts';
import { stillControls } from './controls.ts';
import { Frame } from './frame.svelte.ts';
import { groundOf } from './stand.ts';
import { images } from './marks.ts';
import { paint } from './paint.ts';
import { sitesOn } from './sites.ts';
import { made, type Node } from './svg.ts';
import { readTile, tilesOf, type Tiles } from './tiles.ts';

/** Fetches the tiles at some addresses `z/x/y`; one that cannot be had is reported and left out. */
async function fetched(base: string, addresses: readonly string[], failed: () => void): Promise<Tiles> {
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
 * The map for a browser that cannot draw it: a picture of the same style at the same view, with the same buttons over
 * the pins. It takes the same part as the map does, and moves only where it is told to.
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
  const { asked } = camera;
  const opening = asked ? { ...start, zoom: asked.zoom, centre: toWorld(asked.center) } : start;
  const frame = new Frame(opening, limits, (own) => {
    moved();
    if (own === undefined) camera.resized(frame);
    else camera.note(frame, own);
  });
  camera.note(frame, true);

  const pen = document.createElement('canvas').getContext('2d')!;
  const { fontFamily } = getComputedStyle(element);
  const measure = (text: string, size: number) => {
    pen.font = `500 ${size}px ${fontFamily}`;
    return pen.measureText(text).width;
  };
  let picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg') as SVGElement;
  const buttons = document.createElement('div');
  const controls = stillControls(
    (by) => frame.easeTo({ zoom: frame.getZoom() + by }),
    () => camera.showAll(frame),
    () => atlas.startMeasuring(),
  );
  element.classList.add('maplibregl-map');
  element.replaceChildren(picture, buttons, controls);
  const sites = sitesOn(groundOf(frame, camera, buttons), atlas, words, () => failed('map'));

  let lines = $state.raw(measured([], []));
  let tiles: Tiles = $state.raw(new Map());
  const fetchTiles = () => {
    const wanted = tilesOf(frame.view, REGION);
    if (wanted.every((address) => tiles.has(address)) && wanted.length === tiles.size) return;
    const { base } = optionsOf(atlas, words().lang);
    void fetched(base, wanted, () => failed('basemap')).then((came) => (tiles = came));
  };
  const show = (painted: Node, label: string) => {
    const next = made(painted);
    next.setAttribute('role', 'img');
    next.setAttribute('aria-label', label);
    picture.replaceWith(next);
    picture = next;
  };
  /** The picture begun last: one that is done when another has been begun is not shown. */
  let last: object | undefined;
  let ground: Tiles | undefined;
  const draw = () => {
    const { lang, still } = words();
    const options = optionsOf(atlas, lang);
    const drawn = style(options, sites.style(options));
    drawn.sources['measure'] = { type: 'geojson', data: lines };
    const marks = images(palettes[options.theme]);
    const painting = paint({ style: drawn, view: frame.view, tiles, images: marks, measure });
    last = painting;
    // What the reader has done shows at once; while more of the ground comes, nobody is kept from doing anything.
    const comes = tiles !== ground;
    ground = tiles;
    if (!comes) return show(runToEnd(painting), still);
    void runInSlices(painting).then((painted) => {
      if (last === painting) show(painted, still);
    });
  };

  const size = new ResizeObserver(() => frame.resize(element.clientWidth, element.clientHeight));
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
    follow(frame, atlas, words, camera);
    followMeasured(frame, atlas, camera, (now) => (lines = now));
  });
  return {
    remove() {
      stop();
      size.disconnect();
      sites.remove();
      element.replaceChildren();
    },
    drawn: Promise.resolve(),
    centre: () => camera.centre(frame),
  };
}
