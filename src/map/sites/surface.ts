import type { Box } from '../../data/kit/box.ts';
import type { LonLat } from '../../data/kit/lon-lat.ts';
import type { Rectangle } from '../view/layout.ts';
import type { Viewport } from '../view/viewport.ts';
import type { Camera, MovableMap } from '../view/camera.ts';
import type { LayoutConstraints } from './placed-marks.ts';

/** Button at a point of the map, over the symbol of a site. */
export interface SurfaceMarker {
  move(point: LonLat): unknown;
  remove(): void;
}

/** Methods of a MapLibre map or a still picture that the code for symbols and buttons of sites needs. */
export interface MapSurface {
  map: MovableMap;
  camera: Camera;
  view(): Viewport;
  /** Box in degrees of the visible part of the map: west, south, east, north. */
  box(): Box;
  /** Adds a button at a point [lon, lat] of the map. */
  marker(button: HTMLElement, point: LonLat): SurfaceMarker;
}

/** CSS selector of the controls over the map, which the symbols of sites must not cover. */
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
    // Ignore controls that are hidden: they have no size.
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
