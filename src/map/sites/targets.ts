import type { LonLat } from '../../data/kit/lon-lat.ts';
import type { MapSurface, SurfaceMarker } from './surface.ts';

/** Symbol of a site or cluster that can be clicked: the data of its button. */
export interface Target {
  /** Key of the symbol, the same in every view of the map, by which its button is kept. */
  key: string;
  at: LonLat;
  /** Width in CSS pixels of the button over the symbol. */
  width: number;
  label: string;
  choose(): void;
  /** Called with true when the pointer or the focus enters the button, with false when it leaves. */
  hover?(on: boolean): void;
}

interface TargetButton {
  target: Target;
  element: HTMLElement;
  marker: SurfaceMarker;
}

function targetButton(surface: MapSurface, target: Target): TargetButton {
  const element = Object.assign(document.createElement('button'), { type: 'button', className: 'pin' });
  const button = { target, element, marker: surface.marker(element, target.at) };
  const on = () => button.target.hover?.(true);
  const off = () => button.target.hover?.(false);
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    button.target.choose();
  });
  element.addEventListener('pointerenter', on);
  element.addEventListener('pointerleave', off);
  element.addEventListener('blur', off);
  element.addEventListener('focus', () => {
    on();
    surface.camera.reveal(surface.map, button.target.at);
  });
  return button;
}

const distance = ({ map }: MapSurface, a: LonLat, b: LonLat) => {
  const [x, y] = [map.project([...a]), map.project([...b])];
  return Math.hypot(x.x - y.x, x.y - y.y);
};

/**
 * Buttons over the symbols of sites in a view, in keyboard order, for pointer, keyboard and screen readers: the canvas
 * has no elements. When the button with the focus is removed, the focus moves to the nearest button.
 */
export class Targets {
  readonly #surface: MapSurface;
  #here = new Map<string, TargetButton>();

  constructor(surface: MapSurface) {
    this.#surface = surface;
  }

  /** Shows a button for each of the given symbols, and removes all other buttons. */
  show(targets: readonly Target[]): void {
    const before = this.#here;
    const focused = [...before.values()].find(({ element }) => element === document.activeElement);
    this.#here = new Map();
    for (const target of targets) {
      const kept = before.get(target.key);
      // Make the button again if other code has removed it from the page.
      const button = kept?.element.parentElement ? kept : targetButton(this.#surface, target);
      button.target = target;
      button.element.setAttribute('aria-label', target.label);
      button.element.style.setProperty('--target', `${target.width}px`);
      button.marker.move(target.at);
      this.#here.set(target.key, button);
    }
    const kept = focused && this.#here.get(focused.target.key);
    this.#order(kept);
    if (focused && !kept) this.#nearest(focused.target.at)?.focus({ preventScroll: true });
    for (const [key, { marker }] of before) if (!this.#here.has(key)) marker.remove();
  }

  /**
   * Sorts the buttons, as document order is keyboard order. The button with the focus is not moved, because moving it
   * would lose the focus.
   */
  #order(kept: TargetButton | undefined): void {
    let past = !kept;
    for (const button of this.#here.values()) {
      if (button === kept) past = true;
      else if (past) button.element.parentElement!.append(button.element);
      else kept!.element.before(button.element);
    }
  }

  #nearest(at: LonLat): HTMLElement | undefined {
    const far = ({ target }: TargetButton) => distance(this.#surface, target.at, at);
    return [...this.#here.values()].sort((a, b) => far(a) - far(b))[0]?.element;
  }

  /** Clicks the symbol nearest to a point of the map, if one is within `reach` CSS pixels; returns false if none is. */
  press({ x, y }: { x: number; y: number }, reach: number): boolean {
    const { map } = this.#surface;
    const near = [...this.#here.values()]
      .map(({ target }) => {
        const at = map.project([...target.at]);
        const away = Math.max(Math.abs(at.x - x), Math.abs(at.y - y)) - target.width / 2;
        return { target, away };
      })
      .sort((a, b) => a.away - b.away)[0];
    if (!near || near.away > reach) return false;
    near.target.choose();
    return true;
  }

  /** Moves each button to its symbol after the view has changed. */
  place(): void {
    for (const { marker, target } of this.#here.values()) marker.move(target.at);
  }

  remove(): void {
    this.show([]);
  }
}
