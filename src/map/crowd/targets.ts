import { Marker, type Map } from 'maplibre-gl';

/** Something on the map that can be chosen. */
export interface Target {
  /** The same for the same thing in two views. */
  key: string;
  point: readonly [number, number];
  /** CSS pixels right and down of its point. */
  offset: [number, number];
  label: string;
  choose(): void;
  /** Called with whether the pointer or the focus is on it. */
  hover(on: boolean): void;
}

interface Standing {
  target: Target;
  element: HTMLElement;
  marker: Marker;
}

function stand(map: Map, target: Target, reveal: (target: Target) => void): Standing {
  const element = Object.assign(document.createElement('button'), { type: 'button', className: 'pin' });
  const standing = { target, element, marker: new Marker({ element }) };
  const on = () => standing.target.hover(true);
  const off = () => standing.target.hover(false);
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    standing.target.choose();
  });
  element.addEventListener('pointerenter', on);
  element.addEventListener('pointerleave', off);
  element.addEventListener('blur', off);
  element.addEventListener('focus', () => {
    on();
    reveal(standing.target);
  });
  standing.marker
    .setOffset(target.offset)
    .setLngLat([...target.point])
    .addTo(map);
  return standing;
}

const apart = (map: Map, a: Target, b: Target) => {
  const [x, y] = [map.project([...a.point]), map.project([...b.point])];
  return Math.hypot(x.x - y.x, x.y - y.y);
};

/**
 * The buttons of what can be chosen in one view, in their order; only marks are drawn, so these are what the keyboard
 * and screen readers have. A button that has the focus and goes leaves it to its nearest neighbour.
 */
export function targets(map: Map, reveal: (target: Target) => void) {
  let here = new globalThis.Map<string, Standing>();

  function show(wanted: readonly Target[]): void {
    const before = here;
    const focused = [...before.values()].find(({ element }) => element === document.activeElement);
    here = new globalThis.Map();
    for (const target of wanted) {
      const standing = before.get(target.key) ?? stand(map, target, reveal);
      standing.target = target;
      standing.element.setAttribute('aria-label', target.label);
      here.set(target.key, standing);
    }
    // The order of the page is the order of the keyboard; what has the focus is not moved, it would lose it.
    const kept = focused && here.get(focused.target.key);
    let past = !kept;
    for (const standing of here.values()) {
      if (standing === kept) past = true;
      else if (past) map.getCanvasContainer().append(standing.element);
      else kept!.element.before(standing.element);
    }
    if (focused && !kept) {
      const near = [...here.values()].sort(
        (a, b) => apart(map, a.target, focused.target) - apart(map, b.target, focused.target),
      );
      near[0]?.element.focus({ preventScroll: true });
    }
    for (const [key, { marker }] of before) if (!here.has(key)) marker.remove();
  }

  return { show, remove: () => show([]) };
}
