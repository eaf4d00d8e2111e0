import { scaleAt } from '../fanned.ts';
import type { Ground, Standing } from '../pin-buttons.svelte.ts';

/** Something on the map that can be chosen. */
export interface Target {
  /** The same for the same thing in two views. */
  key: string;
  point: readonly [number, number];
  /** CSS pixels right and down of its point, where marks have their full size. */
  offset: [number, number];
  label: string;
  choose(): void;
  /** Called with whether the pointer or the focus is on it. */
  hover(on: boolean): void;
}

interface Stood {
  target: Target;
  element: HTMLElement;
  standing: Standing;
}

function stand(ground: Ground, target: Target): Stood {
  const element = Object.assign(document.createElement('button'), { type: 'button', className: 'pin' });
  const stood = { target, element, standing: ground.stand(element, target.point) };
  const on = () => stood.target.hover(true);
  const off = () => stood.target.hover(false);
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    stood.target.choose();
  });
  element.addEventListener('pointerenter', on);
  element.addEventListener('pointerleave', off);
  element.addEventListener('blur', off);
  element.addEventListener('focus', () => {
    on();
    ground.camera.reveal(ground.eye, stood.target.point);
  });
  return stood;
}

const apart = ({ eye }: Ground, a: Target, b: Target) => {
  const [x, y] = [eye.project([...a.point]), eye.project([...b.point])];
  return Math.hypot(x.x - y.x, x.y - y.y);
};

/**
 * The buttons of what can be chosen in one view, in their order; only marks are drawn, so these are what the keyboard
 * and screen readers have. A button that has the focus and goes leaves it to its nearest neighbour. `place` is to be
 * called while the view zooms.
 */
export function targets(ground: Ground) {
  let here = new Map<string, Stood>();

  const put = ({ standing, target: { offset } }: Stood) => {
    const scale = scaleAt(ground.eye.getZoom());
    standing.setOffset([offset[0] * scale, offset[1] * scale]);
  };

  function show(wanted: readonly Target[]): void {
    const before = here;
    const focused = [...before.values()].find(({ element }) => element === document.activeElement);
    here = new Map();
    for (const target of wanted) {
      const stood = before.get(target.key) ?? stand(ground, target);
      stood.target = target;
      stood.element.setAttribute('aria-label', target.label);
      put(stood);
      here.set(target.key, stood);
    }
    // The order of the page is the order of the keyboard; what has the focus is not moved, it would lose it.
    const kept = focused && here.get(focused.target.key);
    let past = !kept;
    for (const stood of here.values()) {
      if (stood === kept) past = true;
      else if (past) stood.element.parentElement!.append(stood.element);
      else kept!.element.before(stood.element);
    }
    if (focused && !kept) {
      const near = [...here.values()].sort(
        (a, b) => apart(ground, a.target, focused.target) - apart(ground, b.target, focused.target),
      );
      near[0]?.element.focus({ preventScroll: true });
    }
    for (const [key, { standing }] of before) if (!here.has(key)) standing.remove();
  }

  return {
    show,
    place: () => here.forEach(put),
    remove: () => show([]),
  };
}
