import type { Box } from '../../data/kit/box.ts';
import type { LonLat } from '../../data/kit/lon-lat.ts';
import type { Rectangle } from '../view/layout.ts';
import type { View } from '../view/viewport.ts';
import type { Camera, Eye } from '../view/camera.ts';
import type { Room } from './laid.ts';

/** A button that stands on a map, and can be put elsewhere on it and taken away. */
export interface Standing {
  put(point: LonLat): unknown;
  remove(): void;
}

/** Ground of marks and their buttons: a map, or the still picture of one. */
export interface Ground {
  eye: Eye;
  camera: Camera;
  view(): View;
  /** The box in degrees that is in view. */
  box(): Box;
  /** Stands a button on a point. */
  stand(button: HTMLElement, point: LonLat): Standing;
}

/** Controls that lie over the map and that no mark may hide behind. */
const controls = '.maplibregl-ctrl-group, .maplibregl-ctrl-attrib, .boundaries, .legend:not([open])';

/** Room for a layout now. */
export function roomOf({ camera, view }: Ground): Room {
  const stage = camera.element.parentElement ?? camera.element;
  const corner = camera.element.getBoundingClientRect();
  const taken = [...stage.querySelectorAll(controls)]
    .map((element) => element.getBoundingClientRect())
    // Of the controls that are to be seen.
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, right, bottom }): Rectangle => [
      left - corner.left,
      top - corner.top,
      right - corner.left,
      bottom - corner.top,
    ]);
  const coarse = matchMedia('(pointer: coarse)').matches;
  return { view: view(), taken, coarse };
}
