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

/** Data for map events that marks moves made by the page, not by the reader. */
export const own = { own: true };
type EventData = Partial<typeof own>;

/** Part of MapLibre’s `Map` that the camera needs; the still picture’s camera implements it too. */
export interface MovableMap {
  getZoom(): number;
  getCenter(): { lng: number; lat: number };
  project(point: LngLatLike): { x: number; y: number };
  unproject(point: [number, number]): { lng: number; lat: number };
  cameraForBounds(
    bounds: LngLatBoundsLike,
    options: FitBoundsOptions,
  ): { center?: LngLatLike; zoom?: number } | undefined;
  fitBounds(bounds: LngLatBoundsLike, options: FitBoundsOptions, eventData?: EventData): unknown;
  easeTo(options: EaseToOptions, eventData?: EventData): unknown;
}

/**
 * Margins in CSS pixels that leave room for symbols at the edge, their names and the attribution. The map’s controls
 * are at the end side (right, or left in Urdu).
 */
const margin = { top: 76, end: 64, bottom: 100, start: 64 };
/** Margins in CSS pixels on a narrow map, whose controls lie along its upper edge. */
export const narrowMargin = { top: 104, end: 60, bottom: 92, start: 44 };
/** Margins in CSS pixels on a low map, as on a phone in landscape. */
const lowMargin = { top: 84, end: 60, bottom: 80, start: 44 };
/** Margin in CSS pixels around the symbol of a site, so that no panel or control touches the symbol. */
const markMargin = 28;

/**
 * Width in CSS pixels that panels cover at each side of the map: left and right in a wide window, the bottom on a
 * phone.
 */
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

const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
/** Duration of a camera movement in milliseconds; 0 if the reader’s system asks for reduced motion. */
const flight = (atOnce: boolean) => (atOnce || reducedMotion() ? 0 : 900);

/** Moves the camera of a map so that its subject is not covered by panels. Points are [lon, lat] in degrees. */
export class Camera {
  readonly element: HTMLElement;
  readonly #atlas: Atlas;
  readonly #all: LngLatBoundsLike;
  /** Camera from the page’s state that the map shows now; when the state gets another, the map follows. */
  applied: Atlas['camera'];
  #printed = '';

  /** Takes the bounding box of all sites as `all`. */
  constructor(element: HTMLElement, atlas: Atlas, all: Box) {
    this.element = element;
    this.#atlas = atlas;
    this.#all = all;
    this.applied = atlas.camera;
  }

  /** Map camera that the page’s address contains, or null. */
  get given(): { zoom: number; center: [number, number] } | null {
    const camera = readCamera(this.#atlas.camera.at ?? '');
    return camera && { ...camera, center: [...camera.center] };
  }

  /**
   * Records the camera in the page’s state (class `Atlas`); to be called at first and after each move. Moves by the
   * page are recorded only once the reader has moved the map. If only a part of the data is loaded, the camera is also
   * recorded while a site is selected: the address needs it to find the site again.
   */
  record(map: MovableMap, byPage: boolean): void {
    const { lng, lat } = map.getCenter();
    const at = printCamera({ zoom: map.getZoom(), center: [lng, lat] });
    const unchanged = at === this.#printed;
    this.#printed = at;
    const { camera, site, opened } = this.#atlas;
    if ((unchanged || byPage) && camera.at === null && !(site && opened.partial)) return;
    if (at !== camera.at) this.save(at);
  }

  /** Saves the camera in the page’s state, and so in the page’s address. */
  save(at = this.#printed): void {
    this.#atlas.camera = this.applied = { at };
  }

  /** Initial view of the map, which shows every site, not covered by panels and controls. */
  get start(): { bounds: LngLatBoundsLike; fitBoundsOptions: { padding: Required<PaddingOptions> } } {
    const { top, right, bottom, left } = covered(this.element);
    const { clientWidth: width, clientHeight: height } = this.element;
    const margins = height < 420 ? lowMargin : width < 600 ? narrowMargin : margin;
    const ltr = document.documentElement.dir !== 'rtl';
    const padding = {
      top: top + margins.top,
      right: right + (ltr ? margins.end : margins.start),
      bottom: bottom + margins.bottom,
      left: left + (ltr ? margins.start : margins.end),
    };
    return { bounds: this.#all, fitBoundsOptions: { padding } };
  }

  /** Area of the map that no panel covers, in CSS pixels from the corner of the map’s element. */
  get freeArea(): DOMRect {
    const { top, right, bottom, left } = covered(this.element);
    const { clientWidth: width, clientHeight: height } = this.element;
    return new DOMRect(left, top, width - left - right, height - top - bottom);
  }

  /** Point in the middle of the map area that no panel covers, [lon, lat] in degrees. */
  centre(map: MovableMap): LonLat {
    const { x, y, width, height } = this.freeArea;
    const { lng, lat } = map.unproject([x + width / 2, y + height / 2]);
    return [lng, lat];
  }

  /** Moves the map to show every site. */
  showAll(map: MovableMap, eventData: EventData = {}): void {
    const { bounds, fitBoundsOptions } = this.start;
    map.fitBounds(bounds, { ...fitBoundsOptions, duration: flight(eventData === own) }, eventData);
  }

  /**
   * Keeps every site in view when the map’s size changes, until the reader moves the map, selects a site or measures.
   */
  resized(map: MovableMap): void {
    const { camera, site, measure } = this.#atlas;
    if (camera.at !== null || site !== null || measure.length) return;
    const { top, right, bottom, left } = this.start.fitBoundsOptions.padding;
    const { clientWidth: width, clientHeight: height } = this.element;
    if (width > left + right && height > top + bottom) this.showAll(map, own);
  }

  /** Moves the map to show points [lon, lat] in degrees, without animation, no closer than zoom 9. */
  show(map: MovableMap, points: readonly LonLat[]): void {
    map.fitBounds(boundsOf(points), { ...this.start.fitBoundsOptions, maxZoom: 9, duration: 0 }, own);
  }

  /** Moves the map so that a point is in the middle of the area that no panel covers, at zoom 7.5 or closer. */
  fly(map: MovableMap, point: LonLat, atOnce: boolean): void {
    this.centreOn(map, point, Math.max(map.getZoom(), 7.5), atOnce, own);
  }

  /** Moves the map to a point, but only if the point is outside the view, or under a panel or control. */
  reveal(map: MovableMap, point: LonLat, atOnce = false): void {
    const { top, right, bottom, left } = this.freeArea;
    const { x, y } = map.project([...point]);
    const clear =
      x > left + markMargin && x < right - markMargin && y > top + markMargin && y < bottom - markMargin;
    const { x: from, y: down } = this.element.getBoundingClientRect();
    const topmost = document.elementFromPoint(from + x, down + y);
    const visible = clear && this.element.contains(topmost) && !topmost!.closest('.maplibregl-ctrl');
    if (!visible) this.centreOn(map, point, map.getZoom(), atOnce, own);
  }

  /**
   * Adapts the view after the panels have changed sides, as between English and Urdu. A view that shows every site is
   * fitted again; any other view is the reader’s and stays, unless a panel now covers the selected point.
   */
  mirror(map: MovableMap, selected: LonLat | null): void {
    const { bounds, fitBoundsOptions } = this.start;
    const { left, right, ...padding } = fitBoundsOptions.padding;
    const before = map.cameraForBounds(bounds, { padding: { ...padding, left: right, right: left } });
    const [expected, actual] = [map.project(before?.center ?? [0, 0]), map.project(map.getCenter())];
    const unmoved = Math.hypot(expected.x - actual.x, expected.y - actual.y) < 2;
    if (before && unmoved && Math.abs(before.zoom! - map.getZoom()) < 0.01)
      map.fitBounds(bounds, { ...fitBoundsOptions, duration: 0 }, own);
    else if (selected) this.reveal(map, selected);
  }

  /** Moves the map so that a point is in the middle of the area that no panel covers, at a given zoom. */
  centreOn(map: MovableMap, point: LonLat, zoom: number, atOnce: boolean, eventData: EventData = {}): void {
    const { top, right, bottom, left } = covered(this.element);
    const offset: [number, number] = [(left - right) / 2, (top - bottom) / 2];
    map.easeTo({ center: [...point], zoom, offset, duration: flight(atOnce) }, eventData);
  }
}
