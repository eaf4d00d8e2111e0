import type { EaseToOptions, FitBoundsOptions, LngLatBoundsLike, LngLatLike } from 'maplibre-gl';
import type { Box } from '../../data/kit/box.ts';
import { fromWorld, toWorld } from '../../data/kit/mercator.ts';
import type { Eye } from '../view/camera.ts';
import type { Limits } from '../view/limits.ts';
import { fit, moved, type Padding, project, type View } from '../view/viewport.ts';

const pair = (point: LngLatLike): [number, number] => {
  if (Array.isArray(point)) return point;
  return ['lng' in point ? point.lng : point.lon, point.lat];
};
const between = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));

/** The view of a still picture. It moves at once. */
export class Frame implements Eye {
  view: View;
  readonly #limits: Limits;
  readonly #onmove: (own?: boolean) => void;

  /** `onmove` is told of each move, and whether the page itself has made it; of another size it is told nothing. */
  constructor(view: View, limits: Limits, onmove: (own?: boolean) => void) {
    this.#limits = limits;
    this.#onmove = onmove;
    this.view = $state.raw(this.#kept(view));
  }

  #kept(view: View): View {
    const [least, most] = this.#limits.zoom;
    const [west, south, east, north] = this.#limits.bounds ?? [-180, -85, 180, 85];
    const [lon, lat] = fromWorld(view.centre);
    const centre = toWorld([between(west, lon, east), between(south, lat, north)]);
    return { ...view, zoom: between(least, view.zoom, most), centre };
  }

  go(view: View, own = false): void {
    this.view = this.#kept(view);
    this.#onmove(own);
  }

  /** An observer of sizes tells the first one too, which is no change. */
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

  /** What is in view, in degrees. */
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
    const [lng, lat] = fromWorld(moved(this.view, [x - width / 2, y - height / 2]).centre);
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
    const there = { ...this.view, centre, zoom: between(least, zoom ?? this.view.zoom, most) };
    this.go(moved(there, [-right, -down]), own);
  }

  #fitted(bounds: LngLatBoundsLike, { padding }: FitBoundsOptions): View {
    return fit(this.view, bounds as Box, padding as Padding, this.#limits.zoom[1]);
  }
}
