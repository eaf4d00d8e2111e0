import type { LonLat } from '../../data/kit/lon-lat.ts';
import type { Camera } from '../view/camera.ts';
import type { Ground } from '../sites/ground.ts';
import type { Frame } from './frame.svelte.ts';

/** A still picture for buttons to stand on, as children of an element that lies over it. */
export const groundOf = (frame: Frame, camera: Camera, buttons: HTMLElement): Ground => ({
  eye: frame,
  camera,
  view: () => frame.view,
  box: () => frame.getBox(),
  stand(button, point) {
    button.classList.add('still');
    buttons.append(button);
    const put = ([lon, lat]: LonLat) => {
      const { x, y } = frame.project([lon, lat]);
      button.style.translate = `${x}px ${y}px`;
    };
    put(point);
    return { put, remove: () => button.remove() };
  },
});
