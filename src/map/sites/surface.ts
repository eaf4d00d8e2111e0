import type { Box } from '../../data/kit/box.ts';
import type { LonLat } from '../../data/kit/lon-lat.ts';
import type { Rectangle } from '../view/layout.ts';
import type { Viewport } from '../view/viewport.ts';
import type { Camera, MovableMap } from '../view/camera.ts';
import type { LayoutConstraints } from './placed-marks.ts';

/** A button at a point of a map. */
export interface SurfaceMarker {
  move(point: LonLat): unknown;
  remove(): void;
}

/** Interface of a map or its still picture for the symbols and buttons of sites. */
export interface MapSurface {
  map: MovableMap;
  camera: Camera;
  view(): Viewport;
  /** Box in view: west, south, east, north in degrees. */
  box(): Box;
  /** Adds a button at a point. */
  marker(button: HTMLElement, point: LonLat): SurfaceMarker;
}

/** CSS selector of the controls over the map, which must not cover a symbol of a site. */
const controls = '.maplibregl-ctrl-group, .maplibregl-ctrl-attrib, .boundaries, .legend:not([open])';

/**
 * Constraints for placing the symbols of sites in the current view: view, rectangles of visible controls, kind of
 * pointer.
 */
export function constraintsOf({ camera, view }: MapSurface): LayoutConstraints {
  const stage = camera.element.parentElement ?? camera.element;
  const corner = camera.element.getBoundingClientRect();
  const obstacles = [...stage.querySelectorAll(controls)]
    .map((element) => element.getBoundingClientRect())
    // Keep visible controls only.
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, right, bottom }): Rectangle => [
      left - corner.left,
      top - corner.top,
      right - corner.left,
      bottom - corner.top,
    ]);
  const coarse = matchMedia('(pointer: coarse)').matches;
  return { view: view(), obstacles, coarse };
}
