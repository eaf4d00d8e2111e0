import type {
  EaseToOptions,
  FitBoundsOptions,
  LngLatBoundsLike,
  LngLatLike,
  PaddingOptions,
} from 'maplibre-gl';
import { boundsOf, type Box } from '../../data/kit/box.ts';
import type { LonLat } from '../../data/kit/lon-lat.ts';
import { printCamera, readCamera } from '../../state/address.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';

/** Said with a move that nobody has asked for but the page itself. */
export const own = { own: true };
type Said = Partial<typeof own>;

/** What is moved: a map, or the still picture of one. */
export interface Eye {
  getZoom(): number;
  getCenter(): { lng: number; lat: number };
  project(point: LngLatLike): { x: number; y: number };
  unproject(point: [number, number]): { lng: number; lat: number };
  cameraForBounds(
    bounds: LngLatBoundsLike,
    options: FitBoundsOptions,
  ): { center?: LngLatLike; zoom?: number } | undefined;
  fitBounds(bounds: LngLatBoundsLike, options: FitBoundsOptions, said?: Said): unknown;
  easeTo(options: EaseToOptions, said?: Said): unknown;
}

/**
 * Room for the marks at the edge, their names and the attribution, in CSS pixels; the map's controls stand where a line
 * of text ends.
 */
const margin = { top: 76, end: 64, bottom: 100, start: 64 };
/** On a narrow map they lie side by side over its upper edge. */
export const narrow = { top: 104, end: 60, bottom: 92, start: 44 };
/** On the low map of a phone on its side they leave no more. */
const low = { top: 84, end: 60, bottom: 80, start: 44 };
/** Room around a single mark. */
const near = 28;

/** The part of the map that panels cover: at the sides on a wide window, at the bottom on a phone. */
function covered(element: HTMLElement): Required<PaddingOptions> {
  const map = element.getBoundingClientRect();
  const padding = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const sheet of document.querySelectorAll('.sheet')) {
    const box = sheet.getBoundingClientRect();
    if (box.right <= map.left || box.left >= map.right) continue;
    if (box.top > map.top + 1)
      padding.bottom = Math.max(padding.bottom, Math.min(map.bottom - box.top, map.height * 0.6));
    else if (box.left <= map.left) padding.left = Math.max(padding.left, box.right - map.left);
    else padding.right = Math.max(padding.right, map.right - box.left);
  }
  return padding;
}

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const flight = (atOnce: boolean) => (atOnce || still() ? 0 : 900);

/** Moves the camera of one map so that what it shows is never under a panel. Points are [lon, lat] in degrees. */
export class Camera {
  readonly element: HTMLElement;
  readonly #atlas: Atlas;
  readonly #all: LngLatBoundsLike;
  /** Camera that the atlas last gave; when it gives another, the map follows. */
  heard: Atlas['camera'];
  #stood = '';

  /** `all` is the box of every site. */
  constructor(element: HTMLElement, atlas: Atlas, all: Box) {
    this.element = element;
    this.#atlas = atlas;
    this.#all = all;
    this.heard = atlas.camera;
  }

  /** The view that the address asks for, if it does. */
  get asked(): { zoom: number; center: [number, number] } | null {
    const asked = readCamera(this.#atlas.camera.at ?? '');
    return asked && { ...asked, center: [...asked.center] };
  }

  /**
   * To be called at first and after each move, whether the page itself or somebody has made it. The atlas keeps where
   * somebody has moved the map to, and where it moves from then on; of partial data, also where something is chosen,
   * which is read from there alone.
   */
  note(map: Eye, byItself: boolean): void {
    const { lng, lat } = map.getCenter();
    const at = printCamera({ zoom: map.getZoom(), center: [lng, lat] });
    const stands = at === this.#stood;
    this.#stood = at;
    const { camera, site, opened } = this.#atlas;
    if ((stands || byItself) && camera.at === null && !(site && opened.partial)) return;
    if (at !== camera.at) this.keep(at);
  }

  /** The atlas keeps where the map is. */
  keep(at = this.#stood): void {
    this.#atlas.camera = this.heard = { at };
  }

  /** The view of every site, as it is before anybody moves the map. */
  get start(): { bounds: LngLatBoundsLike; fitBoundsOptions: { padding: Required<PaddingOptions> } } {
    const { top, right, bottom, left } = covered(this.element);
    const { clientWidth: width, clientHeight: height } = this.element;
    const room = height < 420 ? low : width < 600 ? narrow : margin;
    const ltr = document.documentElement.dir !== 'rtl';
    const padding = {
      top: top + room.top,
      right: right + (ltr ? room.end : room.start),
      bottom: bottom + room.bottom,
      left: left + (ltr ? room.start : room.end),
    };
    return { bounds: this.#all, fitBoundsOptions: { padding } };
  }

  /** What the panels leave free, in CSS pixels of the map's element. */
  get free(): DOMRect {
    const { top, right, bottom, left } = covered(this.element);
    const { clientWidth: width, clientHeight: height } = this.element;
    return new DOMRect(left, top, width - left - right, height - top - bottom);
  }

  /** The middle of that, [lon, lat] in degrees. */
  centre(map: Eye): LonLat {
    const { x, y, width, height } = this.free;
    const { lng, lat } = map.unproject([x + width / 2, y + height / 2]);
    return [lng, lat];
  }

  showAll(map: Eye, said: Said = {}): void {
    const { bounds, fitBoundsOptions } = this.start;
    map.fitBounds(bounds, { ...fitBoundsOptions, duration: flight(said === own) }, said);
  }

  /** To be called when the map is of another size: all sites stay in view for as long as nobody has moved it. */
  resized(map: Eye): void {
    const { camera, site, measure } = this.#atlas;
    if (camera.at !== null || site !== null || measure.length) return;
    const { top, right, bottom, left } = this.start.fitBoundsOptions.padding;
    const { clientWidth: width, clientHeight: height } = this.element;
    if (width > left + right && height > top + bottom) this.showAll(map, own);
  }

  /** Shows some points at once, no closer than a place can be read. */
  show(map: Eye, points: readonly LonLat[]): void {
    map.fitBounds(boundsOf(points), { ...this.start.fitBoundsOptions, maxZoom: 9, duration: 0 }, own);
  }

  /** Goes to a point, close enough to read the place, in the middle of what the panels leave free. */
  fly(map: Eye, point: LonLat, atOnce: boolean): void {
    this.centreOn(map, point, Math.max(map.getZoom(), 7.5), atOnce, own);
  }

  /** Moves only where a point lies outside the view, or under a panel or a button. */
  reveal(map: Eye, point: LonLat, atOnce = false): void {
    const { top, right, bottom, left } = covered(this.element);
    const { x, y } = map.project([...point]);
    const { clientWidth: width, clientHeight: height } = this.element;
    const clear = x > left + near && x < width - right - near && y > top + near && y < height - bottom - near;
    const { x: from, y: down } = this.element.getBoundingClientRect();
    const seen = document.elementFromPoint(from + x, down + y);
    const free = clear && this.element.contains(seen) && !seen!.closest('.maplibregl-ctrl');
    if (!free) this.centreOn(map, point, map.getZoom(), atOnce, own);
  }

  /**
   * After the panels have changed sides: the view of every site is taken anew in the room there is now. Any other view
   * was chosen and stands, but for a selected point that has come to lie under a panel.
   */
  turn(map: Eye, selected: LonLat | null): void {
    const { bounds, fitBoundsOptions } = this.start;
    const { left, right, ...padding } = fitBoundsOptions.padding;
    const before = map.cameraForBounds(bounds, { padding: { ...padding, left: right, right: left } });
    const [was, is] = [map.project(before?.center ?? [0, 0]), map.project(map.getCenter())];
    const stood = Math.hypot(was.x - is.x, was.y - is.y) < 2;
    if (before && stood && Math.abs(before.zoom! - map.getZoom()) < 0.01)
      map.fitBounds(bounds, { ...fitBoundsOptions, duration: 0 }, own);
    else if (selected) this.reveal(map, selected);
  }

  /** Puts a point in the middle of what the panels leave free. */
  centreOn(map: Eye, point: LonLat, zoom: number, atOnce: boolean, said: Said = {}): void {
    const { top, right, bottom, left } = covered(this.element);
    const offset: [number, number] = [(left - right) / 2, (top - bottom) / 2];
    map.easeTo({ center: [...point], zoom, offset, duration: flight(atOnce) }, said);
  }
}
