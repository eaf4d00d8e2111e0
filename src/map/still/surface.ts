import type { LonLat } from '../../data/kit/lon-lat.ts';
import type { Camera } from '../view/camera.ts';
import type { MapSurface } from '../sites/surface.ts';
import type { StillMap } from './still-map.svelte.ts';

/**
 * Adapter that gives the code for symbols and buttons of sites what it needs of a still picture; the buttons are
 * children of an element above the picture.
 */
export const stillSurface = (map: StillMap, camera: Camera, buttons: HTMLElement): MapSurface => ({
  map: map,
  camera,
  view: () => map.view,
  box: () => map.getBox(),
  marker(button, point) {
    button.classList.add('still');
    buttons.append(button);
    const move = ([lon, lat]: LonLat) => {
      const { x, y } = map.project([lon, lat]);
      button.style.translate = `${x}px ${y}px`;
    };
    move(point);
    return { move, remove: () => button.remove() };
  },
});
