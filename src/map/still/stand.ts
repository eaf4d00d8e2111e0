import type { Camera } from '../camera.ts';
import type { CrowdGround } from '../crowd/foreground.svelte.ts';
import type { Frame } from './frame.svelte.ts';

/** A still picture for buttons to stand on, as children of an element that lies over it. */
export const groundOf = (frame: Frame, camera: Camera, buttons: HTMLElement): CrowdGround => ({
  eye: frame,
  camera,
  contains(point) {
    const { x, y } = frame.project([...point]);
    return x >= 0 && y >= 0 && x <= frame.view.width && y <= frame.view.height;
  },
  box: () => frame.getBox(),
  stand(button, point) {
    button.classList.add('still');
    buttons.append(button);
    return {
      setOffset([right, down]) {
        const { x, y } = frame.project([...point]);
        button.style.translate = `${x + right}px ${y + down}px`;
      },
      remove: () => button.remove(),
    };
  },
});
