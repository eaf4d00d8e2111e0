import type { EaseToOptions, FitBoundsOptions, LngLatBoundsLike, LngLatLike } from 'maplibre-gl';
import type { Box } from '../../data/kit/box.ts';
import { fromWorld, toWorld } from '../../data/kit/mercator.ts';
import type { MovableMap } from '../view/camera.ts';
import type { Limits } from '../view/limits.ts';
import { fit, panned, type Padding, project, type Viewport } from '../view/viewport.ts';

const pair = (point: LngLatLike): [number, number] => {
  if (Array.isArray(point)) return point;
  return ['lng' in point ? point.lng : point.lon, point.lat];
};
const clamp = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));

/** Camera of the still picture, with those methods of MapLibre’s `Map` that the page uses. Moves are never animated. */
export class StillMap implements MovableMap {
  view: Viewport;
  readonly #limits: Limits;
  readonly #onmove: (own?: boolean) => void;

  /**
   * Starts with the viewport `view`, moved into the `limits`.
   * @param onmove called after each move with `own`: true if the page made the move, false if the reader did, undefined
   * after a change of size
   */
  constructor(view: Viewport, limits: Limits, onmove: (own?: boolean) => void) {
    this.#limits = limits;
    this.#onmove = onmove;
    this.view = $state.raw(this.#limited(view));
  }

  #limited(view: Viewport): Viewport {
    const [least, most] = this.#limits.zoom;
    const [west, south, east, north] = this.#limits.bounds ?? [-180, -85, 180, 85];
    const [lon, lat] = fromWorld(view.centre);
    const centre = toWorld([clamp(west, lon, east), clamp(south, lat, north)]);
    return { ...view, zoom: clamp(least, view.zoom, most), centre };
  }

  /** Shows a viewport, moved and zoomed into the limits of the map if needed. */
  go(view: Viewport, own = false): void {
    this.view = this.#limited(view);
    this.#onmove(own);
  }

  /**
   * Takes a new size in CSS pixels; an unchanged one is ignored, because a ResizeObserver also reports the first size.
   */
  resize(width: number, height: number): void {
    if (width === this.view.width && height === this.view.height) return;
    this.view = { ...this.view, width, height };
    this.#onmove();
  }

  getZoom(): number {
    return this.view.zoom;
  }

  getCenter(): { lng: number; lat: number } {
    const [lng, lat] = fromWorld(this.view.centre);
    return { lng, lat };
  }

  /** Box in degrees of the visible part of the map: west, south, east, north. */
  getBox(): Box {
    const { width, height } = this.view;
    const [northWest, southEast] = [this.unproject([0, 0]), this.unproject([width, height])];
    return [northWest.lng, southEast.lat, southEast.lng, northWest.lat];
  }

  project(point: LngLatLike): { x: number; y: number } {
    const [x, y] = project(this.view, pair(point));
    return { x, y };
  }

  unproject([x, y]: [number, number]): { lng: number; lat: number } {
    const { width, height } = this.view;
    const [lng, lat] = fromWorld(panned(this.view, [x - width / 2, y - height / 2]).centre);
    return { lng, lat };
  }

  cameraForBounds(
    bounds: LngLatBoundsLike,
    options: FitBoundsOptions,
  ): { center: [number, number]; zoom: number } {
    const { centre, zoom } = this.#fitted(bounds, options);
    return { center: fromWorld(centre), zoom };
  }

  fitBounds(bounds: LngLatBoundsLike, options: FitBoundsOptions, { own = false } = {}): void {
    this.go(this.#fitted(bounds, options), own);
  }

  easeTo({ center, zoom, offset }: EaseToOptions, { own = false } = {}): void {
    const [right, down] = (offset ?? [0, 0]) as [number, number];
    const centre = center ? toWorld(pair(center)) : this.view.centre;
    const [least, most] = this.#limits.zoom;
    const target = { ...this.view, centre, zoom: clamp(least, zoom ?? this.view.zoom, most) };
    this.go(panned(target, [-right, -down]), own);
  }

  #fitted(bounds: LngLatBoundsLike, { padding }: FitBoundsOptions): Viewport {
    return fit(this.view, bounds as Box, padding as Padding, this.#limits.zoom[1]);
  }
}
