import type { LonLat } from '../../data/kit/lon-lat.ts';
import type { Ground, Standing } from './ground.ts';

/** A mark that can be pressed. */
export interface Target {
  /** The same for the same thing in two views. */
  key: string;
  at: LonLat;
  /** Width in CSS pixels. */
  width: number;
  label: string;
  choose(): void;
  /** Called with true when the pointer or the focus comes to it, with false when it leaves. */
  hover?(on: boolean): void;
}

interface Stood {
  target: Target;
  element: HTMLElement;
  standing: Standing;
}

function stand(ground: Ground, target: Target): Stood {
  const element = Object.assign(document.createElement('button'), { type: 'button', className: 'pin' });
  const stood = { target, element, standing: ground.stand(element, target.at) };
  const on = () => stood.target.hover?.(true);
  const off = () => stood.target.hover?.(false);
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    stood.target.choose();
  });
  element.addEventListener('pointerenter', on);
  element.addEventListener('pointerleave', off);
  element.addEventListener('blur', off);
  element.addEventListener('focus', () => {
    on();
    ground.camera.reveal(ground.eye, stood.target.at);
  });
  return stood;
}

const distance = ({ eye }: Ground, a: LonLat, b: LonLat) => {
  const [x, y] = [eye.project([...a]), eye.project([...b])];
  return Math.hypot(x.x - y.x, x.y - y.y);
};

/**
 * The buttons of what can be chosen in one view, in their order; only marks are drawn, so these are what the keyboard
 * and screen readers have. A button that has the focus and goes leaves it to its nearest neighbour.
 */
export class Targets {
  readonly #ground: Ground;
  #here = new Map<string, Stood>();

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Puts a button on each target; takes those away that are not wanted any more. */
  show(wanted: readonly Target[]): void {
    const before = this.#here;
    const focused = [...before.values()].find(({ element }) => element === document.activeElement);
    this.#here = new Map();
    for (const target of wanted) {
      const kept = before.get(target.key);
      // One that somebody else has taken away is put there again.
      const stood = kept?.element.parentElement ? kept : stand(this.#ground, target);
      stood.target = target;
      stood.element.setAttribute('aria-label', target.label);
      stood.element.style.setProperty('--target', `${target.width}px`);
      stood.standing.put(target.at);
      this.#here.set(target.key, stood);
    }
    const kept = focused && this.#here.get(focused.target.key);
    this.#order(kept);
    if (focused && !kept) this.#nearest(focused.target.at)?.focus({ preventScroll: true });
    for (const [key, { standing }] of before) if (!this.#here.has(key)) standing.remove();
  }

  /** The order of the page is the order of the keyboard; what has the focus is not moved, it would lose it. */
  #order(kept: Stood | undefined): void {
    let past = !kept;
    for (const stood of this.#here.values()) {
      if (stood === kept) past = true;
      else if (past) stood.element.parentElement!.append(stood.element);
      else kept!.element.before(stood.element);
    }
  }

  #nearest(at: LonLat): HTMLElement | undefined {
    const far = ({ target }: Stood) => distance(this.#ground, target.at, at);
    return [...this.#here.values()].sort((a, b) => far(a) - far(b))[0]?.element;
  }

  /** Presses the target nearest to a point of the map, in CSS pixels, where one lies within `reach` of it. */
  press({ x, y }: { x: number; y: number }, reach: number): boolean {
    const { eye } = this.#ground;
    const near = [...this.#here.values()]
      .map(({ target }) => {
        const at = eye.project([...target.at]);
        const away = Math.max(Math.abs(at.x - x), Math.abs(at.y - y)) - target.width / 2;
        return { target, away };
      })
      .sort((a, b) => a.away - b.away)[0];
    if (!near || near.away > reach) return false;
    near.target.choose();
    return true;
  }

  /** Puts each button where its mark is, after the view has changed under them. */
  place(): void {
    for (const { standing, target } of this.#here.values()) standing.put(target.at);
  }

  remove(): void {
    this.show([]);
  }
}
